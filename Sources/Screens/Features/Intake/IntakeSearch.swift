import CaseBook
import CaseModel
import CaseQuery
import CaseRules
import Casework
import TerminalGrid

/// The search with which every intake begins: an existing person or a new one.
struct IntakeSearch: PickerOwner {
  var isSearch: Bool { true }

  /// Opens the search with the text typed so far.
  static func open(_ typed: String, _ here: ScreenContext) throws(Message) -> [Step] {
    try here.checkWritable()
    let title = Phrase("New report: name, passport or telephone", "신고 접수: 이름·여권·전화번호")
    var picker = Picker(title: title[here.language], owner: IntakeSearch())
    if !typed.isEmpty { _ = picker.paste(typed) }
    return [.prepareMatches, .present(.picker(picker))]
  }

  /// Opens the found record, or the short form for a new person.
  func take(_ picker: Picker, _ here: ScreenContext) -> [Step] {
    let ids = (picker.result.first ?? "").split(separator: " ").map(String.init)
    if let id = ids.first.flatMap({ RecordID($0) }) {
      let caller = ids.dropFirst().first.flatMap { RecordID($0) }
      return [.openRecord(id)] + (caller.map { [.caller($0)] } ?? [])
    }
    let typed = picker.query.text
    if ids == [Self.calling], let number = here.cases.intake.caller(typed) {
      return [.present(.form(IntakeForm().form(calledFrom: number, here)))]
    }
    return [.present(.form(IntakeForm().form(typed, here)))]
  }

  /// The value of the option for a person whom somebody calls about from the typed number.
  private static let calling = "calling"

  /// Possible matches on file with their reasons, and the option for a new person after the
  /// likeliest ones.
  ///
  /// The cursor is on a match with the same number or name, so that Enter does not create a
  /// duplicate.
  func found(_ picker: Picker, _ here: ScreenContext) -> (options: [PickerOption], cursor: Int) {
    let typed = picker.query.text
    let identity = TypedIdentity(typed)
    let new =
      identity == .nothing
      ? Phrase("Missing person, name not known yet", "성명 미상 실종자 접수")
      : Phrase("New person: \(typed.trimmed)", "신규 접수: \(typed.trimmed)")
    let newPerson = [PickerOption(value: "", label: "+ " + new[here.displaySettings.language])]
    guard identity != .nothing else { return (newPerson, 0) }
    let called = called(typed, here)
    let matches = here.cases.matches.meant(by: identity, in: here.cases.book)
    let isNamed = RecordID(typed: typed).map(here.cases.book.contains) ?? false
    var options = called.map { option($0.id, [], here, caller: $0.caller) }
    let known = Set(matches.map(\.id) + called.map(\.id))
    options += matches.prefix(20).filter { match in !called.contains { $0.id == match.id } }
      .map { option($0.id, $0.reasons, here) }
    let others = here.rows(.victim, with: typed).map { here.cases.book.id(.victim, $0) }
    let context = here.query
    options += others.filter { !known.contains($0) }.prefix(20).map { id in
      let found = FoundBy(id, typed, context)
      let words = found?.words(here.language, hidingNames: here.displaySettings.hidesNames)
      return option(id, [], here, words, caller: found?.contact)
    }
    let index = min(options.count, Self.mostBeforeNew)
    options.insert(contentsOf: newPerson + newCall(typed, here), at: index)
    let isSure = isNamed || !called.isEmpty || matches.contains(where: \.isSure)
    return (options, isSure ? 0 : index)
  }

  /// The cases of the contacts who have the typed number.
  private func called(
    _ typed: String,
    _ here: ScreenContext
  ) -> [(id: RecordID, caller: RecordID)] {
    guard here.cases.intake.caller(typed) != nil else { return [] }
    let search = CallerSearch(here.query)
    return search.contacts(typed).prefix(10).flatMap { contact in
      search.cases(of: contact).map { (id: $0, caller: contact) }
    }
  }

  /// The option for a new person, whom somebody reports from the typed number.
  private func newCall(_ typed: String, _ here: ScreenContext) -> [PickerOption] {
    guard here.cases.intake.caller(typed) != nil else { return [] }
    let words = Phrase(
      "+ New person, reported from \(typed.trimmed)",
      "+ 신규 접수: 신고자 번호 \(typed.trimmed)"
    )
    return [PickerOption(value: Self.calling, label: words[here.language])]
  }

  /// The most matches before the option for a new person, so that all fit into the smallest window.
  private static let mostBeforeNew = 6

  private func option(
    _ id: RecordID,
    _ reasons: [MatchReason],
    _ here: ScreenContext,
    _ found: String? = nil,
    caller: RecordID? = nil
  ) -> PickerOption {
    let record = here.cases.book.record(id)
    let stage = record?[.stage].map { here.text.text(.code($0), .code("victim_stage")) } ?? ""
    let birth = here.displaySettings.hidesNames ? nil : record?[.birthDate]?.text
    let name = here.title(id)
    let detail =
      reasons.first?.words(hidingNames: true)[here.language] ?? found
      ?? caller.map { words(of: $0, here) } ?? ""
    return PickerOption(
      value: [id, caller].compactMap { $0?.text }.joined(separator: " "),
      label: [id.text, name, birth ?? "", stage].filter { !$0.isEmpty }.joined(separator: "  "),
      detail: detail
    )
  }
}

extension IntakeSearch {
  /// The relation, name and numbers of a caller; the relation alone while names are hidden.
  private func words(of caller: RecordID, _ here: ScreenContext) -> String {
    let contact = here.cases.book.record(caller)
    let relation = contact?[.relation].map {
      here.cases.codes["contact_relation"].label($0, here.language)
    }
    guard !here.displaySettings.hidesNames else { return relation ?? "" }
    let numbers = contact?[list: .handles].compactMap { $0[.value] } ?? []
    return ([relation, contact?[.name]].compactMap { $0 } + numbers).joined(separator: " ")
  }
}

extension Match {
  /// Whether it has the same number, or the same name in any spelling.
  fileprivate var isSure: Bool {
    reasons.contains { reason in
      switch reason {
      case .passport, .contact: true
      case .name(_, _, let likeness): likeness < .lacksSyllable
      case .birth, .arrival, .report: false
      }
    }
  }
}
