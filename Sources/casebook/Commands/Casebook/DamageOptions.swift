import CaseBook
import ArgumentParser
import CaseModel
import CaseStore

/// Whether the readable copy is written although lines of the journal are unreadable.
struct DamageOptions: ParsableArguments {
  @Flag(
    name: .customLong("despite-damage"),
    help: "Leave out the lines of the journal that cannot be read."
  )
  var isPassedOver = false

  /// The failure for a store error; for damage, also how to continue.
  func failure(_ error: StoreError) -> Failure {
    guard case .unreadable(let finding) = error else { return Failure(error) }
    return Failure(
      .unreadable,
      """
      \(finding.text(.en)). Nothing was written. Restore the line from a backup, or continue without \
      it: --despite-damage.
      """,
      """
      \(finding.text(.ko)). 아무것도 쓰지 않았습니다. 백업에서 이 줄을 되살리거나 \
      --despite-damage로 제외하고 진행하세요.
      """
    )
  }

  /// Reports up to which commit `records/` was written, and which lines of the journal it lacks.
  func mentionRecords(of session: Session, without damage: [Finding]) {
    let (path, language) = (session.path, session.language)
    let done = Phrase(
      "Wrote \(path)/records as of commit \(session.book.sequence).",
      "\(path)/records에 \(session.book.sequence)번 변경까지 썼습니다."
    )
    let left = damage.map { finding in
      Phrase("Left out: \(finding.text(.en))", "제외: \(finding.text(.ko))")
    }
    for sentence in left + [done] { StandardError.write(lines: sentence[language]) }
  }
}
