import ArgumentParser
import Glibc

/// The casebook that a command works on.
struct CasebookDirectory: ParsableArguments {
  @Option(
    name: [.customShort("C")],
    help: ArgumentHelp("The directory of the casebook.", valueName: "dir")
  )
  var directory: String?

  /// The directory: from `-C` or after the command, else from `CASEBOOK_DIR`, else from the user's
  /// settings, else the default one.
  func path(trailing: String? = nil, settings: UserSettings) -> String {
    if let named = trailing ?? directory, !CaptiveMode.isOn { return named }
    if let named = Environment.value("CASEBOOK_DIR") { return named }
    if let named = settings.casebook { return Self.expanded(named) }
    return Environment.directory("XDG_DATA_HOME", else: ".local/share") + "/casebook"
  }

  /// Checks whether the last word of a command can be a directory.
  ///
  /// - Throws: if the word is one too many, or the directory is named twice.
  func check(_ trailing: String) throws(Failure) {
    try CaptiveMode.check(trailing)
    guard trailing.contains("/") || Self.exists(trailing) else { throw Self.surplus(trailing) }
    if let directory, directory != trailing {
      throw Failure(
        .usage,
        "The casebook is named twice: “\(trailing)” and -C \(directory). Leave one out.",
        "사건부가 두 번 지정되었습니다: “\(trailing)”, -C \(directory). 하나만 쓰세요."
      )
    }
  }

  private static func surplus(_ trailing: String) -> Failure {
    Failure(
      .noCasebook,
      "“\(trailing)” is one word too many: no directory has that name. Leave it out, or name the casebook with -C DIR.",
      "“\(trailing)”은(는) 필요 없는 인자입니다. 그런 이름의 디렉터리가 없습니다. 빼거나 -C DIR로 사건부를 지정하세요."
    )
  }

  /// Expands a leading `~/` to the home directory.
  private static func expanded(_ path: String) -> String {
    path.hasPrefix("~/") ? Environment.home + path.dropFirst() : path
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether only the owner may access a directory.
  static func isPrivate(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & 0o077 == 0
  }

  /// Whether a path is inside a casebook or one of its folders.
  static func isInside(_ path: String) -> Bool {
    let parent = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    var folder = real(parent)
    while !folder.isEmpty {
      if exists(folder + "/casebook.json"), exists(folder + "/journal.jsonl") { return true }
      guard let slash = folder.lastIndex(of: "/") else { return false }
      folder = String(folder[..<slash])
    }
    return false
  }

  /// The canonical path of a directory.
  static func real(_ path: String) -> String {
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
  }
}
