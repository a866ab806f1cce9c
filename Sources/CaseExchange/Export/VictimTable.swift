package import CaseModel
import StrictJSON

/// Cases as a table of every field of the catalogue, which an import reads back as it was.
package struct VictimTable: Sendable {
  private let fields: [Field]
  private let leaves: Bool

  /// - leaves: whether the table leaves the office.
  package init(leaves: Bool) {
    self.leaves = leaves
    fields = Schema.victim.inFileOrder.filter { field in
      field.key != "attachments" && (!field.isKept || field.key == "version")
        && !(leaves && OutsideView.hidden.contains(field.key))
    }
  }

  /// The keys of the fields, then the values of each case.
  package func rows(_ victims: [Record]) -> [[String]] {
    [["id"] + fields.map(\.key)]
      + victims.map { leaves ? OutsideView.of($0) : $0 }.map { victim in
        [victim.id.text] + fields.map { field in victim.fields[field.key]?.cell(field.kind) ?? "" }
      }
  }
}

extension FieldValue {
  /// The value as a cell: plain where an import reads it so, else as JSON.
  fileprivate func cell(_ kind: FieldKind) -> String {
    switch self {
    case .flag(let flag): flag ? "yes" : "no"
    case .codes(let codes): codes.map(\.text).joined(separator: "; ")
    case .links(let ids): ids.map(\.text).joined(separator: "; ")
    case .texts, .group, .entries: String(decoding: json(kind).serialized(), as: UTF8.self)
    default: json(kind).stringValue ?? String(decoding: json(kind).serialized(), as: UTF8.self)
    }
  }
}
