import CaseBook
import ArgumentParser
import CaseModel
import CaseRules
import CaseStore
import Casework

/// Prints the urgency of a case with its reasons, or sets its level by hand.
struct TriageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "triage",
    abstract: "Print how urgent a case is, point by point; or set its level by hand.",
    discussion: """
      Example: casebook triage V-0012 --override critical --reason 'Voice changed' --until +5d
      A level set by hand holds 14 days at most and never hides the computed one.
      """
  )

  @Argument(help: "The victim's id, such as V-0012.")
  var id: String

  @Option(help: "The level to set (a code of the list risk_level).")
  var override: String?

  @Option(help: "Why it is set by hand.")
  var reason: String?

  @Option(help: "The last day of that level; by default a week from today.")
  var until: String?

  @Flag(help: "Use the computed level again.")
  var clear = false

  @OptionGroup var confirming: ConfirmOptions

  @OptionGroup var directory: CasebookDirectory

  func validate() throws {
    guard override == nil || !clear else {
      throw ValidationError("--override and --clear cannot go together.")
    }
    guard override != nil || (reason == nil && until == nil) else {
      throw ValidationError("--reason and --until belong to --override.")
    }
  }

  func run() throws {
    var session = try Session.open(directory, confirming: confirming)
    let record = try session.record(id, kind: .victim)
    guard clear || override != nil else {
      return try StandardOutput.write(TriageSheet(record: record, session: session).text)
    }
    let level = try override.map { try set($0, session) }
    let proposal = try session.act { context throws(Refusal) in
      try context.triage.setLevel(level, of: record)
    }
    try session.finish(proposal, as: .edit)
  }

  private func set(_ level: String, _ session: Session) throws -> FieldSet {
    let words = [("level", level), ("reason", reason), ("until", until)].compactMap { key, value in
      value.map { "\(key)=\($0)" }
    }
    return try session.assignments.apply(
      words,
      to: session.context.triage.blankOverride(),
      of: .override,
      .victim
    )
  }
}

/// The score of a case as text: level, every point with its reason, unknown facts.
private struct TriageSheet {
  let record: Record
  let session: Session

  var text: String {
    let caseIndex = session.context.caseIndex
    let language = session.language
    guard let row = session.book.row(record.id), let level = caseIndex.level(row) else {
      return Phrase("not scored: the case is finished", "종료된 사건은 점수를 매기지 않습니다")[language] + "\n"
    }
    let result = caseIndex.explain(session.book, row)
    let levels = session.reference.codes["risk_level"]
    var lines = [
      levels.label(level.code, language) + (result.score.isOverridden ? "*" : "")
        + "\t\(result.score.score)/100"
    ]
    lines += result.points.map { "+\($0.points)\t\($0.words.text(language))" }
    lines += result.cuts.map { "-\($0.points)\t\($0.words.text(language))" }
    lines += result.floor.map { ["\t" + $0.text(language)] } ?? []
    lines += caseIndex.gaps(session.book, row).map { "?\t" + $0[language] }
    if let missing = caseIndex.missingAction(row) {
      lines.append("!\t" + missing.words(session.zone)[language])
    }
    if result.score.isOverridden, let override = record[.riskOverride] {
      let computed = levels.label(result.score.computedLevel.code, language)
      let by = [override[.by], override[.until]?.text, override[.reason]].compactMap { $0 }
      lines.append("*\t" + (by + [computed]).joined(separator: " · "))
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
