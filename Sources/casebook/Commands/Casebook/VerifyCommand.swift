import CaseBook
import ArgumentParser
import CaseModel
import CaseStore
import StrictJSON
import TerminalGrid

/// Checks every file of a casebook.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check the files, the hash chain and the links; list what is wrong.",
    discussion: """
      Exit status 1 where something is wrong. A save that was cut off and never acknowledged is \
      mentioned, but it is nothing wrong. Nothing is repaired.
      """
  )

  @Argument(help: "The directory of the casebook.")
  var trailing: String?

  @Option(help: "The hash of a commit that was kept elsewhere: no commit up to it may be gone.")
  var head: String?

  @Flag(help: "Findings as a JSON array, one a line.")
  var json = false

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    let head = try head.map(Self.hash)
    let (findings, commits, language) = try findings(head)
    if json {
      try StandardOutput.write(json: Self.json(findings))
    } else {
      try StandardOutput.write(text(findings, language))
    }
    let wrong = findings.count { !$0.problem.isRemark }
    StandardError.write(Self.summary(wrong, commits)[language] + "\n")
    if wrong > 0 { throw ExitCode(Failure.Status.findings.rawValue) }
  }

  /// What is wrong, the number of commits, and the language to tell it in.
  private func findings(_ head: String?) throws -> ([Finding], Int, Language) {
    if let trailing { try CaptiveMode.check(trailing) }
    let path = directory.path(trailing: trailing, settings: try UserSettings.load())
    if KeptCasebook.isKept(path) {
      // An auditor may have it checked without reading it.
      do throws(StoreError) {
        let keeper = try KeptCasebook.connection(path)
        return (try keeper.verify(head: head), keeper.hello.sequence, Casebook.messageLanguage)
      } catch {
        throw Failure(error)
      }
    }
    let session = try Session.open(directory, trailing: trailing, mentions: false)
    var bar = ProgressBar(Phrase("Verifying", "검증")[session.language])
    let found = session.store.verify(head: head) { bar.show($0) }
    bar.finish()
    let others = session.store.findings.filter {
      ($0.problem.isUrgent || OwnRules.has($0) || OwnTemplates.has($0)) && !found.contains($0)
    }
    return (others + found, session.book.sequence, session.language)
  }

  /// Checks the form of the hash, so that a typing mistake does not look like a missing commit.
  private static func hash(_ word: String) throws(Failure) -> String {
    guard word.count == 64, word.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
      throw Failure(
        .usage,
        "--head takes the 64 digits 0-9 and a-f that `casebook head` prints, not “\(word)”.",
        "--head에는 `casebook head`가 출력한 64자리(0-9, a-f)를 씁니다(“\(word)” 아님)."
      )
    }
    return word.lowercased()
  }

  private func text(_ findings: [Finding], _ language: Language) -> String {
    findings.map { SafeText.clean($0.text(language)) + "\n" }.joined()
  }

  private static func json(_ findings: [Finding]) -> [UInt8] {
    JSONLines.array(findings.map { $0.json.serialized() })
  }

  private static func summary(_ count: Int, _ commits: Int) -> Phrase {
    count == 0
      ? Phrase("\(commits) commits, nothing wrong.", "변경 \(commits)건, 이상 없음.")
      : Phrase(
        "\(count.counting("finding")). Nothing was changed; correct the files, or restore them from a backup.",
        "문제 \(count)건. 바꾼 것은 없습니다. 파일을 고치거나 백업에서 복원하세요."
      )
  }
}

extension Finding {
  /// The finding for other programs.
  fileprivate var json: JSON {
    var json: JSON = ["file": .string(file)]
    json["line"] = line.map { .number(JSONNumber($0)) }
    json["column"] = column.map { .number(JSONNumber($0)) }
    json["record"] = record.map { .string($0) }
    json["field"] = field.map { .string($0) }
    if problem.isRemark { json["remark"] = true }
    json["message"] = .string(problem.sentence(.en))
    return json
  }
}
