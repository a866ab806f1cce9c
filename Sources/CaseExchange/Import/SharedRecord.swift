import CaseModel

/// A place, authority or lead of a bundle that is taken for the one of the same name here, which stays as it is.
package struct SharedRecord: Hashable, Sendable {
  /// Its name in the bundle.
  let name: String
  /// The record here.
  let id: RecordID
  /// What stands here and what the bundle says; empty where both say the same.
  let differences: [Phrase]
  /// Whether what they are differs, so that they may be two.
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
  /// Whether it is no name, text or list, of which two offices write their own.
  fileprivate var isOfWhatItIs: Bool {
    switch after {
    case .code, .integer, .decimal, .amount, .link: true
    default: false
    }
  }
}
