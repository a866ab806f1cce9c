import CaseBook
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
    let taken = records.map { record in
      let before = record.id.isProvisional ? nil : book.saved(record.id)
      return ConsentCheck.withoutVitalInterest(record, before: before)
    }
    return Proposal(
      context.settled(Commit(.import, taken.map { Change($0) }, allowing: known)),
      remarks: taken == records ? [] : [Self.vitalInterest],
      duties: isOfOtherOffice ? [] : context.duties.brought(by: taken)
    )
  }

  private static let vitalInterest = Phrase(
    "Vital interest as a consent was not taken over: only an officer here records it",
    "생명 보호 사유의 동의는 가져오지 않았습니다. 이곳 담당자만 기록할 수 있습니다"
  )

  /// The unique numbers that existing people share with records of rows; rows with one are
  /// questions.
  package func knownNumbers(_ records: [Record]) -> Set<TakenValue> {
    let commit = Commit(.import, records.map { Change($0) })
    return Set(UniqueNumbers.taken(by: commit, in: book))
  }
}
