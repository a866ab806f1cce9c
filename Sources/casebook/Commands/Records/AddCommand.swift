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

  @Argument(
    help: "victim, compound, followup, note, contact, incident, lead, counterpart or unknown."
  )
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
    LikelyPeople(session: session).mention(saved.first?.id)
  }
}

/// People on file who may be the one that was just entered.
struct LikelyPeople {
  let session: Session

  /// Names up to three possible duplicates of a new record, with the reasons, and who an unknown
  /// person may be, on standard error.
  func mention(_ id: RecordID?) {
    mentionSame(id)
    mentionUnknown(id)
  }

  private func mentionSame(_ id: RecordID?) {
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

  /// Names who a new unknown person may be, or which unknown person a new victim may be.
  private func mentionUnknown(_ id: RecordID?) {
    guard let id, id.kind == .victim || id.kind == .unknown, session.book[.unknown].count > 0 else {
      return
    }
    let (language, rules) = (session.language, session.reference.rules.unknown)
    for pair in UnknownActs(session.context).pairs
    where pair.unknown == id || pair.victim == id {
      let ask = rules.question(pair, session.reference.codes)?[language] ?? ""
      let sentence = Phrase("{u} may be {v}: {ask}.", "{u}: {v}일 수 있음. {ask}.")
      let values = ["u": pair.unknown.text, "v": pair.victim.text, "ask": ask]
      StandardError.write(lines: sentence.filled(language, values))
    }
  }
}
