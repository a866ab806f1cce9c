import CaseModel
import CaseRules

extension Record {
  /// The part of a record that a bundle contains: no files, and no links to records outside the
  /// bundle; nil if all of it stays in the office.
  func inBundle(of kept: Set<RecordID>, as view: RedactedView?) -> Record? {
    guard let shown = shown(in: view) else { return nil }
    var copy = Record(id: id, fields: shown.fields.keepingLinks { kept.contains($0) })
    copy[.attachments] = nil
    return copy
  }

  /// The record as a reader sees it; all of it inside the office.
  func shown(in view: RedactedView?) -> Record? { view.map { $0.record(self) } ?? self }
}

extension FieldSet {
  /// The same fields without unwanted links.
  func keepingLinks(_ isWanted: (RecordID) -> Bool) -> FieldSet {
    var copy = self
    for (key, value) in values { copy[key] = value.keepingLinks(isWanted) }
    return copy
  }
}

extension FieldValue {
  fileprivate func keepingLinks(_ isWanted: (RecordID) -> Bool) -> FieldValue? {
    switch self {
    case .link(let id): return isWanted(id) ? self : nil
    case .links(let ids):
      let left = ids.filter(isWanted)
      return left.isEmpty ? nil : .links(left)
    case .group(let fields): return .group(fields.keepingLinks(isWanted))
    case .entries(let entries): return .entries(entries.map { $0.keepingLinks(isWanted) })
    default: return self
    }
  }
}
