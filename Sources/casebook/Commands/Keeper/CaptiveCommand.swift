import ArgumentParser
import CaseModel
import Glibc

/// Runs as the only command that an account may run over SSH.
struct CaptiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "captive",
    abstract: "Run as the only command of an account over SSH, without files of the server.",
    discussion: """
      For ForceCommand of sshd: casebook captive -C /run/casebook/main.sock
      It opens the browser, or runs the command that came with the connection. That is divided into words \
      without a shell. Files come and go by pipe: ssh SERVER import victims - < list.csv
      """
  )

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    guard getuid() == geteuid(), getgid() == getegid() else {
      throw Failure(
        .notAllowed,
        "A captive session runs with the rights of its own account. Remove the set-id bits of the program.",
        "제한 모드는 본인 계정의 권한으로만 실행합니다. 프로그램의 set-id 비트를 제거하세요."
      )
    }
    let line = Environment.value("SSH_ORIGINAL_COMMAND")
    CaptiveMode.begin(casebook: directory.path(settings: try UserSettings.load()))
    guard let words = ShellWords.split(line ?? "browse") else {
      throw Failure(
        .usage,
        "A quotation mark in the command has no other. Nothing was done.",
        "명령의 따옴표가 닫히지 않았습니다. 아무것도 하지 않았습니다."
      )
    }
    try CaptiveMode.check(words: words, among: Casebook.names.all)
    try Casebook.run(words)
  }
}
