import CaseBook
import CaseModel
import Casework
import TerminalGrid

/// The picker of values for the focused field of the form below.
struct FieldPicker: PickerOwner {
  let field: Field

  var isOfForm: Bool { true }
  var isSearch: Bool { !field.kind.linkKinds.isEmpty }
  private var takesText: Bool { if case .linkOrText = field.kind { true } else { false } }

  /// A picker for a field, with its current values marked.
  static func picker(_ item: FormItem, _ here: ScreenContext) -> Picker {
    let allowsSeveral =
      switch item.field.kind {
      case .codes, .links: true
      default: false
      }
    return Picker(
      title: item.field.label[here.language],
      owner: FieldPicker(field: item.field),
      options: options(item.field.kind, here),
      chosen: chosen(item.value),
      allowsSeveral: allowsSeveral
    )
  }

  private static func options(_ kind: FieldKind, _ here: ScreenContext) -> [PickerOption] {
    if case .flag = kind {
      return [("yes", Phrase("Yes", "예")), ("no", Phrase("No", "아니요"))].map {
        PickerOption(value: $0.0, label: $0.1[here.language], aliases: [$0.1.en, $0.1.ko])
      }
    }
    guard let list = kind.codeList else { return [] }
    return [PickerOption](here.cases.codes[list], here.language)
  }

  private static func chosen(_ value: FieldValue?) -> [String] {
    switch value {
    case .code(let code)?: [code.text]
    case .codes(let codes)?: codes.map(\.text)
    case .link(let id)?: [id.text]
    case .links(let ids)?: ids.map(\.text)
    case .text(let text)?: [text]
    default: []
    }
  }

  /// The records of the field's kinds that match the query; without a query those in the field.
  func found(_ picker: Picker, _ here: ScreenContext) -> (options: [PickerOption], cursor: Int) {
    let book = here.cases.book
    var found = picker.query.isEmpty ? picker.chosen.compactMap { RecordID($0) } : []
    if let id = RecordID(typed: picker.query.text), book.contains(id) { found.append(id) }
    for kind in field.kind.linkKinds {
      found += here.rows(kind, with: picker.query.text).prefix(50).map { book.id(kind, $0) }
    }
    var seen: Set<RecordID> = []
    let options = found.filter { seen.insert($0).inserted }.prefix(50).map { id in
      PickerOption(value: id.text, label: "\(id.text) \(here.title(id))")
    }
    return (options + asWritten(picker, here), 0)
  }

  /// The typed text, or the one in the field already, as an option after the records.
  private func asWritten(_ picker: Picker, _ here: ScreenContext) -> [PickerOption] {
    let typed = picker.query.text.trimmed
    guard takesText, let words = typed.isEmpty ? picker.chosen.first : typed,
      RecordID(typed: words).map({ !field.kind.linkKinds.contains($0.kind) }) ?? true
    else { return [] }
    let label = Phrase("As written: \(words)", "적은 그대로: \(words)")
    return [PickerOption(value: words, label: label[here.language])]
  }

  func take(_ picker: Picker, _ here: ScreenContext) -> [Step] {
    let result = picker.result
    let value: FieldValue?
    switch field.kind {
    case .code: value = result.first.map { .code(Code($0)) }
    case .codes: value = .codes(result.map { Code($0) })
    case .flag: value = result.first.map { .flag($0 == "yes") }
    case .link: value = result.first.flatMap { RecordID($0) }.map { .link($0) }
    case .linkOrText(let kinds):
      value = result.first.map { written in
        RecordID(written).flatMap { kinds.contains($0.kind) ? .link($0) : nil } ?? .text(written)
      }
    case .links: value = .links(result.compactMap { RecordID($0) })
    default: return []
    }
    return [.form(.fill(value))]
  }
}

extension [PickerOption] {
  /// The codes of a list that can be chosen.
  init(_ list: CodeList, _ language: Language) {
    self = list.entries.filter { !$0.isRetired }.map {
      PickerOption(value: $0.code.text, label: $0.label[language], aliases: $0.words)
    }
  }
}
