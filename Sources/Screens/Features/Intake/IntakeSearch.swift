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
    if let id = picker.result.first.flatMap({ RecordID($0) }) { return [.openRecord(id)] }
    return [.present(.form(IntakeForm().form(picker.query.text, here)))]
  }

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
    let newPerson = PickerOption(value: "", label: "+ " + new[here.displaySettings.language])
    guard identity != .nothing else { return ([newPerson], 0) }
    let matches = here.cases.matches.meant(by: identity, in: here.cases.book)
    let isNamed = RecordID(typed: typed).map(here.cases.book.contains) ?? false
    var options = matches.prefix(20).map { option($0.id, $0.reasons, here) }
    let known = Set(matches.map(\.id))
    let others = here.rows(.victim, with: typed).map { here.cases.book.id(.victim, $0) }
    let context = here.query
    options += others.filter { !known.contains($0) }.prefix(20).map { id in
      option(
        id,
        [],
        here,
        FoundBy(id, typed, context)?.words(
          here.displaySettings.language,
          hidingNames: here.displaySettings.hidesNames
        )
      )
    }
    let index = min(options.count, Self.mostBeforeNew)
    options.insert(newPerson, at: index)
    return (options, isNamed || matches.contains(where: \.isSure) ? 0 : index)
  }

  /// The most matches before the option for a new person, so that all fit into the smallest window.
  private static let mostBeforeNew = 6

  private func option(
    _ id: RecordID,
    _ reasons: [MatchReason],
    _ here: ScreenContext,
    _ found: String? = nil
  ) -> PickerOption {
    let record = here.cases.book.record(id)
    let stage = record?[.stage].map { here.text.text(.code($0), .code("victim_stage")) } ?? ""
    let birth = here.displaySettings.hidesNames ? nil : record?[.birthDate]?.text
    let name = here.title(id)
    let detail =
      reasons.first?.words(hidingNames: true)[here.displaySettings.language] ?? found ?? ""
    return PickerOption(
      value: id.text,
      label: [id.text, name, birth ?? "", stage].filter { !$0.isEmpty }.joined(separator: "  "),
      detail: detail
    )
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
