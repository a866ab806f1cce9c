import CaseModel

/// The positions of the records' objects in the journal, by kind.
struct RecordImages: Sendable {
  private var kinds = RecordKind.allCases.map { _ in [RecordID: Image]() }

  struct Image: Sendable {
    var version: Int
    var range: Range<Int>
  }

  subscript(id: RecordID) -> Image? {
    get { kinds[Int(id.kind.rawValue)][id] }
    set { kinds[Int(id.kind.rawValue)][id] = newValue }
  }

  subscript(kind: RecordKind) -> [RecordID: Image] { kinds[Int(kind.rawValue)] }

  /// The records after an offset, in file order.
  func behind(_ offset: Int) -> [(id: RecordID, image: Image)] {
    kinds.flatMap { images in
      images.filter { $0.value.range.lowerBound >= offset }.map { (id: $0.key, image: $0.value) }
    }
    .sorted { $0.image.range.lowerBound < $1.image.range.lowerBound }
  }
}
