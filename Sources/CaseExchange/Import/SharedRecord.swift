import CaseModel

/// A place, authority or lead of a bundle that is matched with the one of the same name here, which
/// stays unchanged.
package struct SharedRecord: Hashable, Sendable {
  /// Its name in the bundle.
  let name: String
  /// The record here.
  let id: RecordID
  /// The differing values here and in the bundle; empty if there are none.
  let differences: [Phrase]
  /// Whether essential values differ, so that they may be two.
  let isDoubtful: Bool

  init(_ record: Record, _ here: Record, _ context: ImportContext) {
    let schema = Schema.of(record.kind)
    let changes = FieldChange.all(from: here.fields, to: record.fields, schema).filter { change in
      change.after != nil && schema[change.key]?.isSystemManaged == false
    }
    name = record[.name] ?? record[.label] ?? record.id.text
    id = here.id
    isDoubtful = changes.contains { $0.before != nil && $0.isOfWhatItIs }
    func words(_ change: FieldChange, _ language: Language) -> String {
      FieldText(codes: context.codes, language: language, zone: context.zone)
        .sentence(change, record.kind)
    }
    differences = changes.map { Phrase(words($0, .en), words($0, .ko)) }
  }
}

extension FieldChange {
  /// Whether it is an essential value: no name, text or list, which each office writes differently.
  fileprivate var isOfWhatItIs: Bool {
    switch after {
    case .code, .integer, .decimal, .amount, .link: true
    default: false
    }
  }
}
