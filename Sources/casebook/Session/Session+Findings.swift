import CaseModel
import CaseStore
import TerminalGrid

extension Session {
  /// Checks whether the journal still contains the last commit that this user saw.
  mutating func compareWithLastSession() {
    let directory = CasebookDirectory.real(path)
    if let known = UserState.load()[known: directory] { store.compare(with: known, in: book) }
  }

  /// Stores the last saved commit, unless the journal lacks an earlier one, which is reported until
  /// the user has seen it in a session.
  func rememberHead() {
    guard !store.findings.contains(where: \.problem.isOfOlderJournal) else { return }
    var memory = UserState.load()
    memory[known: CasebookDirectory.real(path)] = store.seenHead(in: book)
    memory.save()
  }

  /// Reports the findings in the files on standard error.
  func mentionFindings() {
    let findings = store.findings
    guard !findings.isEmpty else { return }
    let shown = findings.prefix(Self.mostMentioned).map { finding in
      "casebook: \(SafeText.clean(finding.text(language)))\n"
    }
    let sentence = Phrase(
      "casebook: \(findings.count.counting("finding")) in the files; everything else is here. See `casebook verify`.",
      "casebook: 파일에 문제 \(findings.count)건이 있습니다(나머지는 정상). `casebook verify`를 확인하세요."
    )
    StandardError.write(shown.joined() + sentence[language] + "\n")
  }

  /// `verify` reports further ones.
  private static let mostMentioned = 3
}
