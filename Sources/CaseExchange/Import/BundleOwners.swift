import CaseModel
import CaseRules

/// The owners of a bundle's records in the other casebook that are not accounts here.
struct BundleOwners {
  /// The distinct accounts.
  private let strangers: [String]
  private let context: ImportContext

  init(_ records: [Record], _ context: ImportContext) {
    self.context = context
    var seen: Set<String> = []
    strangers = records.compactMap { record in record.kind.officerKey.flatMap { record[$0] } }
      .filter { !context.knows($0) && seen.insert($0).inserted }
  }

  var problems: [ImportProblem] { strangers.map { .ownerNotHere($0) } }

  /// A note on the case that names them; empty if all are known here.
  func notes(on victim: RecordID?, _ origin: String, number: UInt32) -> [Record] {
    guard let victim, !strangers.isEmpty else { return [] }
    let names = strangers.joined(separator: ", ")
    var note = Record(id: .provisional(.note, number), fields: context.blank(.note).fields)
    note[.text] =
      Phrase("\(origin): assigned to \(names) there", "\(origin): 상대 사건부의 담당 \(names)")[
        context.language
      ]
    note.link(to: victim)
    return [note]
  }
}
