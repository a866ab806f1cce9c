import CaseModel
import CaseStore
import TerminalGrid

extension Session {
  /// Finds out whether the journal still has the last commit that this user saw.
  mutating func compareWithLastSession() {
    let place = CasebookDirectory.real(path)
    if let seen = UserState.load()[seen: place] { store.compare(with: seen) }
  }

  /// Says on standard error what is wrong in the files, and where.
  func mentionFindings() {
    let findings = store.findings
    guard !findings.isEmpty else { return }
    let shown = findings.prefix(Self.mostMentioned).map { finding in
      "casebook: \(SafeText.clean(finding.text(language)))\n"
    }
    let sentence = Phrase(
      "casebook: \(findings.count) findings in the files; everything else is here. See `casebook verify`.",
      "casebook: 파일에 문제 \(findings.count)건이 있습니다(나머지는 정상). `casebook verify`를 확인하세요."
    )
    StandardError.write(shown.joined() + sentence[language] + "\n")
  }

  /// More are told by `verify`.
  private static let mostMentioned = 3
}
