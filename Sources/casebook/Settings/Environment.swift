import Glibc

/// The environment variables.
enum Environment {
  /// The variable's value; nil if it is missing or empty.
  static func value(_ name: String) -> String? {
    guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { return nil }
    return value
  }

  /// The user's home directory.
  static var home: String {
    if let home = value("HOME") { return home }
    guard let entry = getpwuid(getuid()), let path = entry.pointee.pw_dir else { return "/" }
    return String(cString: path)
  }

  /// A directory of the XDG Base Directory Specification; ignored unless it is absolute.
  static func directory(_ name: String, else fallback: String) -> String {
    guard let path = value(name), path.hasPrefix("/") else { return "\(home)/\(fallback)" }
    return path
  }

  /// Whether the user's language is Korean, by the locale variables in order of precedence.
  static var isKorean: Bool {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { value($0) }.first
    return locale?.hasPrefix("ko") ?? false
  }
}
