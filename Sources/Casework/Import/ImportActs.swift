package import CaseModel
import CaseRules

extension CaseContext {
  /// What is done with rows of a file.
  package var imports: ImportActs { ImportActs(context: self) }
}

/// Importing rows of a file.
package struct ImportActs: Acts {
  let context: CaseContext

  /// Imports what chosen rows of a file bring.
  ///
  /// The plan of the import has checked the records already.
  ///
  /// - Parameters:
  ///   - records: the records of the rows, as the plan of the import made them.
  ///   - known: the numbers of people on file that rows have too, as the officer saw them.
  ///   - isOfOtherOffice: whether it is the case of another office, which has the follow-ups that it has there.
  /// - Returns: one commit, and the follow-ups that the rules ask for.
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

  /// The numbers of people on file that records of rows have too; rows with one are questions.
  package func knownNumbers(_ records: [Record]) -> Set<TakenValue> {
    let commit = Commit(.import, records.map { Change($0) })
    return Set(UniqueNumbers.taken(by: commit, in: book))
  }
}
