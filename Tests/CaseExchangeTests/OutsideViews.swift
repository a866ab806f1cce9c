import CaseExchange
import CaseModel
import CaseReference
import CaseRules

extension ImportOffice {
  /// What an audience may see of this office's book.
  func reader(_ audience: Code) -> OutsideReader {
    OutsideReader(
      audience,
      context.disclosure,
      in: context.book,
      codes: codes,
      language: .en
    )
  }
}

/// The table of disclosures as it is shipped.
func shippedDisclosure() throws -> DisclosureTable {
  try DisclosureTable(json: ReferenceText.disclosure)
}
