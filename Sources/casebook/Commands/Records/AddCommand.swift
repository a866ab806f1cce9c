import ArgumentParser
import CaseBook
import CaseModel
import CaseRules
import Casework

/// Adds one record.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a record.",
    discussion: """
      Example: casebook add followup subject='Call the family' victims=V-0012 due_at='fri 14:00'
      Dates are typed as people say them; groups and lists of groups as JSON.
      FIELD=- reads that value from standard input, a lone - reads a FIELD=VALUE from each of its lines.
      """
  )

  @Argument(help: "victim, compound, followup, note, contact, incident, lead or counterpart.")
  var kind: String

  @Argument(help: ArgumentHelp("The record's fields.", valueName: "field=value"))
  var fields: [String] = []

  @OptionGroup var duties: StandingFollowupOptions

  @OptionGroup var confirming: ConfirmOptions

  @OptionGroup var identity: NewPersonOption

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    let kind = try RecordKind(argument: kind)
    var session = try Session.open(directory, confirming: confirming)
    let words = try PipedWords.read(fields)
    let record = try session.assignments.apply(words, to: session.context.blank(kind))
    let proposal = try session.act { context throws(Refusal) in try context.records.add(record) }
    let saved = try session.finish(
      duties.added(to: proposal, session),
      as: .add,
      allowsTaken: identity.newPerson
    )
    mentionLikely(saved.first?.id, session)
  }

  /// Names up to three possible duplicates of a new record, with the reasons, on standard error.
  private func mentionLikely(_ id: RecordID?, _ session: Session) {
    guard let id, id.kind == .victim else { return }
    let (book, language) = (session.book, session.language)
    let words = FieldText(codes: session.reference.codes, language: language, zone: session.zone)
    for match in MatchIndex(book).matches(id, in: book).prefix(3) {
      let reasons = match.reasons.map { $0.words()[language] }.joined(separator: "; ")
      let who = "\(match.id) \(book.title(match.id, words) ?? "")"
      let sentence = Phrase("Perhaps the same person: {who}: {why}.", "같은 사람일 수 있음: {who}: {why}.")
      StandardError.write(lines: sentence.filled(language, ["who": who, "why": reasons]))
    }
  }
}
