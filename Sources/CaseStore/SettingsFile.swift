import CaseModel
import Hashing
import StrictJSON

/// The content of `casebook.json`: the settings, and all members as they were read.
struct SettingsFile: Sendable {
  var settings: CasebookSettings
  /// The problems in the file; the affected settings have their defaults.
  var findings: [Finding] = []
  /// The remarks for `verify`: missing members, and that the file was changed.
  private(set) var remarks: [Finding] = []
  private var json: JSON = .object([])

  init(_ settings: CasebookSettings) { self.settings = settings }

  /// Reads the file; throws if it is not a JSON object, is newer than this program, or lacks the
  /// book's prefix.
  init(_ bytes: [UInt8]) throws(StoreError) {
    do throws(JSONError) {
      json = try JSON.parse(bytes)
    } catch {
      throw .unreadable(Self.finding(.badJSON(error.problem.sentence), at: error.position))
    }
    settings = CasebookSettings(site: json["site"]?.stringValue ?? "")
    guard let format = json["format"]?.intValue else {
      throw .unreadable(Self.finding(.missing, field: "format"))
    }
    guard format <= CasebookSettings.keptFormat else {
      throw .unreadable(Self.finding(.newerFormat(format), field: "format"))
    }
    if format < 1 {
      findings.append(
        Self.finding(.outOfRange("1…\(CasebookSettings.keptFormat)"), field: "format")
      )
    } else {
      settings.format = format
    }
    try readMembers(bytes)
    checkSeal()
  }

  /// Whether the file has no identity of the casebook, readable or not.
  var isWithoutIdentity: Bool { json["book"] == nil }

  /// The file's bytes, with unknown members unchanged.
  var bytes: [UInt8] {
    var json = json
    json["format"] = .number(JSONNumber(settings.format))
    json["site"] = .string(settings.site)
    json["book"] = settings.book.map { .string($0.text) } ?? json["book"]
    json["prefix"] = .string(settings.prefix.text)
    json["language"] = .string(settings.language.rawValue)
    json["utc_offset"] = .string(settings.zone.offsetText)
    json["frozen_clock"] = settings.frozenClock.map { .string($0.text) }
    json["mask_after_minutes"] = .number(JSONNumber(settings.maskAfterMinutes))
    json["officers"] =
      settings.officers.isEmpty ? nil : .array(settings.officers.map { .string($0) })
    let letters = settings.letters
    json["duty_phone"] = letters.dutyPhone.map { .string($0) } ?? json["duty_phone"]
    json["duty_officer"] = letters.dutyOfficer.map { .string($0) } ?? json["duty_officer"]
    json["request_to"] = letters.to.map { .string($0) } ?? json["request_to"]
    json["request_copy"] = letters.copy.map { .string($0) } ?? json["request_copy"]
    json["reference_prefix"] = letters.prefix.map { .string($0) } ?? json["reference_prefix"]
    json["clipboard"] = settings.allowsClipboard ? .bool(true) : json["clipboard"]
    json[Self.seal] = .string(Self.sum(json))
    return json.serialized(pretty: true) + Array("\n".utf8)
  }

  /// Whether the file is as this program wrote it.
  var isSealed: Bool { json[Self.seal]?.stringValue == Self.sum(json) }

  /// Whether it was changed since this program wrote it; false for a file of an earlier program,
  /// which has no seal.
  var isAltered: Bool { json[Self.seal] != nil && !isSealed }

  private mutating func checkSeal() {
    for key in ["site", "language", "utc_offset", "mask_after_minutes"] where json[key] == nil {
      remarks.append(Self.finding(.missing, field: key))
    }
    if !isSealed { remarks.append(Self.finding(.settingsChanged)) }
  }

  /// The checksum of all other members, by which changes made outside the program are detected.
  private static func sum(_ json: JSON) -> String {
    var json = json
    json[seal] = nil
    return XXH64.hex(json.serialized())
  }

  private static let seal = "sum"

  private mutating func readMembers(_ bytes: [UInt8]) throws(StoreError) {
    read("site", as: Phrase("text", "텍스트"), bytes) { $0.stringValue }
    settings.book = read("book", as: Phrase("32 hexadecimal digits", "16진수 32자"), bytes) {
      $0.stringValue.flatMap { BookIdentity($0) }
    }
    let prefix = read("prefix", as: Phrase("up to three capital letters", "대문자 세 자 이내"), bytes) {
      $0.stringValue.flatMap { BookPrefix($0) }
    }
    if json["prefix"] != nil, prefix == nil, let finding = findings.last {
      throw .unreadable(finding)
    }
    settings.prefix = prefix ?? .none
    let language = read("language", as: Phrase("en, ko or km", "en, ko, km 중 하나"), bytes) {
      $0.stringValue.flatMap { Language(rawValue: $0) }
    }
    settings.language = language ?? settings.language
    let zone = read("utc_offset", as: Phrase("a time such as +07:00", "+07:00 형식의 시각"), bytes) {
      $0.stringValue.flatMap { Zone(offsetText: $0) }
    }
    settings.zone = zone ?? settings.zone
    let clock = read("frozen_clock", as: FieldKind.instant.description, bytes) {
      $0.stringValue.flatMap { Instant($0) }
    }
    settings.frozenClock = clock
    let minutes = read("mask_after_minutes", as: Phrase("0 to 1440 minutes", "0~1440분"), bytes) {
      $0.intValue.flatMap { CasebookSettings.maskMinutes.contains($0) ? $0 : nil }
    }
    settings.maskAfterMinutes = minutes ?? settings.maskAfterMinutes
    let accounts = Phrase("a list of account names", "계정 이름의 목록")
    let officers = read("officers", as: accounts, bytes) { json -> [String]? in
      let names = json.arrayValue?.map { $0.stringValue ?? "" }
      return names.flatMap { $0.allSatisfy(Roster.isName) ? $0 : nil }
    }
    settings.officers = officers ?? []
    readLetters(bytes)
  }

  private mutating func readLetters(_ bytes: [UInt8]) {
    settings.letters.dutyPhone = line("duty_phone", bytes)
    settings.letters.dutyOfficer = line("duty_officer", bytes)
    settings.letters.to = line("request_to", bytes)
    settings.letters.copy = line("request_copy", bytes)
    settings.letters.prefix = line("reference_prefix", bytes)
    let copies = read("clipboard", as: Phrase("true or false", "true 또는 false"), bytes) {
      $0.boolValue
    }
    settings.allowsClipboard = copies ?? false
  }

  /// One line of text for letters.
  private mutating func line(_ key: String, _ bytes: [UInt8]) -> String? {
    let expected = Phrase("one line of at most 200 characters", "200자 이내의 한 줄")
    return read(key, as: expected, bytes) { json in
      guard let text = json.stringValue, !text.isEmpty, text.count <= 200,
        CleanText(text).unsafe == nil, !text.contains(where: \.isNewline)
      else { return nil }
      return text
    }
  }

  /// The value of a member; adds a finding if it cannot be read.
  @discardableResult
  private mutating func read<Value>(
    _ key: String,
    as expected: Phrase,
    _ bytes: [UInt8],
    _ value: (JSON) -> Value?
  ) -> Value? {
    guard let member = json[key] else { return nil }
    if let value = value(member) { return value }
    let position = bytes.withUnsafeBytes { JSONPosition(of: [.key(key)], in: $0) }
    findings.append(Self.finding(.wrongType(expected: expected), at: position, field: key))
    return nil
  }

  private static func finding(
    _ problem: Problem,
    at position: JSONPosition? = nil,
    field: String? = nil
  ) -> Finding {
    Finding(
      file: Layout.settings,
      line: position?.line,
      column: position?.column,
      field: field,
      problem: problem
    )
  }
}
