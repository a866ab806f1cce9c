import CaseModel
import CaseStore
import Glibc

/// Use of the program as the only command of an account: no file of the server can be named.
enum CaptiveMode {
  /// The variable that marks a captive session.
  private static let mark = "CASEBOOK_CAPTIVE"

  static var isOn: Bool { Environment.value("CASEBOOK_CAPTIVE") != nil }

  /// Begins a captive session on one casebook; the folders that the caller could name in the environment are not used.
  static func begin(casebook path: String) {
    for name in ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"] { unsetenv(name) }
    setenv(mark, "1", 1)
    setenv("CASEBOOK_DIR", path, 1)
  }

  /// - Throws: if a captive session names a file of the server.
  static func check(_ path: String) throws(Failure) {
    guard isOn else { return }
    throw Failure(
      .notAllowed,
      "\(path) would be a file of the server, which cannot be used here. Send and receive by pipe: ssh SERVER import victims - < FILE.",
      "\(path)은(는) 서버의 파일이므로 쓸 수 없습니다. 파이프로 주고받으세요: ssh 서버 import victims - < 파일."
    )
  }

  /// - Throws: if the words of a captive session are no command that it may run.
  static func check(words: [String], among names: [String]) throws(Failure) {
    guard let name = words.first else { return }
    guard names.contains(name), !notForCaptives.contains(name) else {
      throw Failure(
        .notAllowed,
        "“\(name)” is no command of this server. `ssh SERVER help` lists what can be run.",
        "“\(name)”은(는) 이 서버의 명령이 아닙니다. `ssh 서버 help`로 확인하세요."
      )
    }
    guard let other = words.first(where: { $0.hasPrefix("-C") || $0.hasPrefix("--config") }) else {
      return
    }
    throw Failure(
      .notAllowed,
      "\(other) names a casebook, and this server has one. Leave it out.",
      "\(other)은(는) 사건부를 지정하지만 이 서버에는 하나뿐입니다. 빼고 실행하세요."
    )
  }

  /// Commands on the files of the server.
  private static let notForCaptives: Set<String> = [
    "serve", "init", "demo", "rebuild", "checkpoint", "captive", "backup", "restore-backup",
    "doctor",
  ]
}
