package import CaseModel
import CaseRules

extension CaseContext {
  /// The acts of importing.
  package var imports: ImportActs { ImportActs(context: self) }
}

/// Imports rows of a file.
package struct ImportActs: Acts {
  let context: CaseContext

  /// Imports selected rows of a file.
  ///
  /// The plan of the import has checked the records already.
  ///
  /// - Parameters:
  ///   - records: the records of the rows, from the plan of the import.
  ///   - known: the unique numbers that existing people share with rows, as the officer saw them.
  ///   - isOfOtherOffice: whether it is the case of another office, whose follow-ups are included.
  /// - Returns: one commit, and the follow-ups that the rules require.
  package func take(
    _ records: [Record],
    knowing known: Set<TakenValue>,
    isOfOtherOffice: Bool
  ) -> Proposal {
    Proposal(
      context.settled(Commit(.import, records.map { Change($0) }, allowing: known)),
      duties: isOfOtherOffice ? [] : context.duties.brought(by: records)
    )
  }

  /// The unique numbers that existing people share with records of rows; rows with one are
  /// questions.
  package func knownNumbers(_ records: [Record]) -> Set<TakenValue> {
    let commit = Commit(.import, records.map { Change($0) })
    return Set(UniqueNumbers.taken(by: commit, in: book))
  }
}
