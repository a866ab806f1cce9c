import CaseModel
import NcursesTerminal
import StrictJSON

/// The user's settings, from `$XDG_CONFIG_HOME/casebook/config.json`.
struct UserSettings: Equatable {
  /// The casebook to open if none is named.
  var casebook: String?
  var language: Language?
  var theme: Theme?
  /// Milliseconds to wait after ESC for the rest of a key.
  var escapeDelay: Int?
  /// Minutes without a key after which the screen is masked; 0 for never.
  var maskAfterMinutes: Int?

  static var path: String {
    Environment.directory("XDG_CONFIG_HOME", else: ".config") + "/casebook/config.json"
  }

  /// Reads the user's settings; all empty if there is no file.
  static func load() throws(Failure) -> UserSettings {
    let bytes: [UInt8]?
    do {
      bytes = try SmallFile.read(path)
    } catch {
      throw unreadable(Phrase(error.words, error.words))
    }
    guard let bytes else { return UserSettings() }
    let json: JSON
    do {
      json = try JSON.parse(bytes)
    } catch {
      throw unreadable(Phrase("\(error)", "\(error)"))
    }
    return try UserSettings(json)
  }

  private init(_ json: JSON) throws(Failure) {
    guard json.objectValue != nil else {
      throw Self.unreadable(Phrase("it must be an object", "객체여야 합니다"))
    }
    casebook = try Self.value(json, "casebook", "a path", \.stringValue)
    language = try Self.value(json, "language", "en or ko") {
      $0.stringValue.flatMap(Language.init(rawValue:))
    }
    theme = try Self.value(json, "theme", "standard, light or mono") {
      $0.stringValue.flatMap(Theme.init(rawValue:))
    }
    escapeDelay = try Self.value(json, "escape_delay", "0 to 1000 milliseconds") {
      $0.intValue.flatMap { (0...1000).contains($0) ? $0 : nil }
    }
    maskAfterMinutes = try Self.value(json, "mask_after_minutes", "0 to 1440 minutes") {
      $0.intValue.flatMap { (0...1440).contains($0) ? $0 : nil }
    }
  }

  private init() {}

  /// The options of the terminal.
  var terminalOptions: TerminalOptions {
    var options = TerminalOptions()
    options.theme = theme ?? options.theme
    options.escapeDelay = escapeDelay ?? options.escapeDelay
    return options
  }

  private static func value<Value>(
    _ json: JSON,
    _ key: String,
    _ allowed: String,
    _ read: (JSON) -> Value?
  ) throws(Failure) -> Value? {
    guard let member = json[key], !member.isNull else { return nil }
    guard let value = read(member) else {
      throw unreadable(Phrase("“\(key)” must be \(allowed)", "“\(key)” 값은 \(allowed)이어야 합니다"))
    }
    return value
  }

  private static func unreadable(_ why: Phrase) -> Failure {
    Failure(
      .unreadable,
      "Cannot use the settings in \(path): \(why.en). Correct or remove the file.",
      "설정 파일 \(path)을(를) 쓸 수 없습니다: \(why.ko). 파일을 고치거나 지우세요."
    )
  }
}
