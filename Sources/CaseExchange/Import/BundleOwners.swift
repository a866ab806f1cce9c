import CaseModel
import CaseRules

/// Who has the records of a bundle in the casebook that it comes from, as far as nobody here is called so.
struct BundleOwners {
  /// The accounts, each once.
  private let strangers: [String]
  private let context: ImportContext

  init(_ records: [Record], _ context: ImportContext) {
    self.context = context
    var seen: Set<String> = []
    strangers = records.flatMap { record in Self.fields(record.kind).compactMap { record[$0] } }
      .filter { !context.knows($0) && seen.insert($0).inserted }
  }

  /// The fields that say who has a record.
  static func fields(_ kind: RecordKind) -> [FieldKey<String>] {
    switch kind {
    case .victim: [.caseOwner]
    case .followup: [.assignee]
    default: []
    }
  }

  var problems: [ImportProblem] { strangers.map { .ownerNotHere($0) } }

  /// A note on the case that names them; none where all are known.
  func notes(on victim: RecordID?, _ origin: String, number: UInt32) -> [Record] {
    guard let victim, !strangers.isEmpty else { return [] }
    let names = strangers.joined(separator: ", ")
    var note = Record(id: .provisional(.note, number), fields: context.blank(.note).fields)
    note[.text] =
      Phrase("\(origin): in the hands of \(names) there", "\(origin): 상대 사건부의 담당 \(names)")[
        context.language
      ]
    note.link(to: victim)
    return [note]
  }
}
