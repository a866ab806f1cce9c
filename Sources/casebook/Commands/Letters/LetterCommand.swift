import ArgumentParser
import CaseModel
import CaseReports
import CaseRules
import Casework

/// Writes a letter about a case: checks consent, writes the access log, and records that it was sent.
struct LetterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter",
    abstract: "Write a letter of the office about a case, or a list of people.",
    discussion: """
      Example: casebook letter rescue_note V-0012 --lang km --out note.fodt --sent
      Without a letter it prints the letters. Where the records lack a fact, the letter is refused and names it, \
      or the sentence is left out and named on standard error. An office keeps texts of its own in the folder \
      templates of its casebook, such as templates/rescue_note.en.txt.
      """
  )

  @Argument(help: "The letter, such as rescue_note or L1.")
  var kind: String?

  @Argument(help: "The victim's id, such as V-0012; several for a list.")
  var ids: [String] = []

  @Option(help: "en, ko or km; by default the letter's own language.")
  var lang: String?

  @Option(
    help: "text or fodt (OpenDocument); by default what the name of --out ends with."
  )
  var format: LetterFormat?

  @Option(
    help: "The file to write, which must not exist yet; by default standard output."
  )
  var out: String?

  @Option(help: "A field to type for this letter, such as flight='KE 690'; may be repeated.")
  var fill: [String] = []

  @Option(help: "Why it leaves the office without consent.")
  var override: String?

  @Flag(help: "It was sent: a follow-up waits for the answer.")
  var sent = false

  @Flag(help: "Print the merge fields that a template may name.")
  var fields = false

  @Flag(help: "Print the template, to be changed and kept in templates/ of the casebook.")
  var template = false

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    var session = try Session.open(directory)
    guard let kind = try kind.map({ try self.kind($0, session) }) else {
      return try StandardOutput.write(
        fields ? LetterLists(session: session).fields(nil) : LetterLists(session: session).letters
      )
    }
    if fields { return try StandardOutput.write(LetterLists(session: session).fields(kind)) }
    let language = try language(kind, session)
    if template {
      let text = session.reference.rules.letters.template(kind, language) ?? ""
      return try StandardOutput.write(text + "\n")
    }
    try write(kind, language, &session)
  }

  private func write(_ kind: LetterKind, _ language: Language, _ session: inout Session) throws {
    let victims = try Self.unique(ids).map { try session.record($0, kind: .victim) }
    guard kind.isAboutNobody || !victims.isEmpty else {
      throw Failure(
        .usage,
        "Name the case: casebook letter \(kind.code.text) V-0012.",
        "사건 번호를 지정하세요: casebook letter \(kind.code.text) V-0012."
      )
    }
    guard !(sent && kind.isAboutNobody) else {
      throw Failure(
        .usage,
        "--sent: \(kind.code.text) is about no case, so no follow-up waits for an answer.",
        "--sent: \(kind.code.text)은(는) 사건에 관한 문서가 아니므로 회신을 기다리는 조치가 없습니다."
      )
    }
    var order = LetterOrder(kind.code, language, typed: try typed())
    order.others = victims.dropFirst().map(\.id)
    let text = DisclosedText.letter(order)
    let disclosure = try Disclosure.made(in: session) { context throws(Refusal) in
      try context.letters.disclose(order, about: victims, because: override)
    }
    let document = session.context.disclosures.document(text, disclosure)
    let destination = Destination(path: out, savesThen: sent)
    try destination.check()
    try disclosure.leave { entry in
      try session.log(entry)
    } write: { _ in
      try destination.write(LetterFormat(format, path: out).text(document))
    }
    mention(order, disclosure, session)
    if sent { try send(order, disclosure, &session) }
  }

  /// Says what is not in the letter, and who is not.
  private func mention(_ order: LetterOrder, _ disclosure: Disclosure, _ session: Session) {
    for remark in session.context.letters.remarks(order, disclosure) {
      StandardError.write(lines: remark[session.language])
    }
  }

  private func send(_ order: LetterOrder, _ disclosure: Disclosure, _ session: inout Session) throws
  {
    let proposal = try session.act { context throws(Refusal) in
      try context.letters.send(order, about: disclosure.records, because: override)
    }
    let saved = try session.save(proposal).map(\.id.text).joined(separator: ", ")
    StandardError.write(lines: Phrase("Saved: ", "저장됨: ")[session.language] + saved)
  }

  private func kind(_ word: String, _ session: Session) throws(Failure) -> LetterKind {
    do throws(Refusal) {
      return try session.context.letters.kind(word)
    } catch {
      throw session.failure(error)
    }
  }

  private func language(_ kind: LetterKind, _ session: Session) throws(Failure) -> Language {
    let languages = session.reference.rules.letters.languages(kind)
    guard let language = lang.map({ Language(rawValue: $0) }) ?? languages.first else {
      throw Failure(.usage, "--lang is en, ko or km.", "--lang은 en, ko, km 중 하나입니다.")
    }
    return language
  }

  /// What was typed for the letter.
  private func typed() throws(Failure) -> [String: String] {
    var typed: [String: String] = [:]
    for word in fill {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let field = LetterField.named(parts[0]), field.isTyped else {
        let all = LetterField.all.filter(\.isTyped).map(\.name).joined(separator: ", ")
        throw Failure(
          .usage,
          "--fill is field=text, with one of: \(all).",
          "--fill은 항목=내용이며, 항목은 \(all) 중 하나입니다."
        )
      }
      typed[field.name] = parts[1]
    }
    return typed
  }

  private static func unique(_ ids: [String]) -> [String] {
    ids.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

/// The form of a letter's file.
enum LetterFormat: String, ExpressibleByArgument, CaseIterable {
  case text, fodt

  /// The given form, otherwise the one that the name of the file means.
  init(_ given: LetterFormat?, path: String?) {
    self = given ?? (path?.lowercased().hasSuffix(".fodt") == true ? .fodt : .text)
  }

  func text(_ document: LetterDocument) -> String {
    switch self {
    case .text: document.lines.map { $0 + "\n" }.joined()
    case .fodt: OpenDocument(document).text
    }
  }
}

/// The lists of letters and of their merge fields, as text.
private struct LetterLists {
  let session: Session

  /// A line for each letter: code, number, label, languages and stages.
  var letters: String {
    let templates = session.reference.rules.letters
    return templates.kinds.map { kind in
      let languages = templates.languages(kind).map(\.rawValue).joined(separator: ",")
      return "\(kind.code.text)\t\(kind.number)\t\(kind.label[session.language])\t\(languages)\n"
    }.joined()
  }

  /// A line for each field that a letter may name, or for each there is.
  func fields(_ kind: LetterKind?) -> String {
    let table = session.reference.rules.disclosure
    return LetterField.all.filter { field in
      kind.map { field.isFor($0.reader, table) } ?? true
    }.map { field in
      let typed = field.isTyped ? "--fill" : ""
      return "{\(field.name)}\t\(field.label[session.language])\t\(typed)\n"
    }.joined()
  }
}
