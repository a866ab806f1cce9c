package import CaseModel
import CaseRules

extension CaseContext {
  /// The acts on possible duplicates.
  package var duplicates: DuplicateActs { DuplicateActs(context: self) }
}

/// Decides about records that may be of one person.
package struct DuplicateActs: Acts {
  let context: CaseContext

  /// Records in the newer one of two victims that they are different people.
  package func differ(_ first: Record, from second: Record) throws(Refusal) -> Proposal {
    let (older, newer) = first.id < second.id ? (first, second) : (second, first)
    return try propose(.edit, [newer.differing(from: older.id)])
  }
}
