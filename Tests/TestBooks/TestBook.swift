package import CaseBook
package import CaseModel
import CaseReference
package import CaseRules

/// A book in memory that tests fill with JSON objects.
package struct TestBook {
  package var book = Book()
  private var regions: [ByteRegion] = []

  package init(_ objects: [String]) { put(objects) }

  /// Adds records, or replaces those with the same ids.
  ///
  /// - Returns: the ids in the order of the objects.
  @discardableResult
  package mutating func put(_ objects: [String]) -> [RecordID] {
    var bytes: [UInt8] = []
    var sources: [RowSource] = []
    for object in objects {
      let source = RowSource(
        region: regions.count,
        offset: bytes.count,
        length: object.utf8.count
      )
      sources.append(source)
      bytes += Array(object.utf8)
    }
    regions.append(ByteRegion(bytes))
    book.setRegions(regions)
    return book.apply(sources).compactMap { $0 }
  }
}

/// The rules as they are shipped.
package func shippedRules() throws -> RuleBook {
  try RuleBook(
    weights: ReferenceText.weights,
    stages: ReferenceText.stages,
    duties: ReferenceText.duties,
    checklists: ReferenceText.checklists,
    requests: ReferenceText.requests,
    letters: ReferenceText.letters,
    disclosure: ReferenceText.disclosure,
    unknown: ReferenceText.unknown
  )
}

/// A moment on the clock of Phnom Penh: `2025-10-14 09:00`.
package func moment(_ text: String) -> Instant {
  Instant(text.replacing(" ", with: "T") + ":00+07:00") ?? Instant(seconds: 0)
}
