import CaseModel

/// Folded texts in one buffer, searchable for words.
struct FoldedTexts: Sendable {
  /// The offsets at which an element's letters and initials begin.
  private struct Start {
    let text: UInt32
    let initials: UInt32
  }

  private var folder = SearchFolding()
  private var starts: [Start] = []

  var count: Int { starts.count }

  /// Reserves capacity for more elements.
  mutating func reserve(_ elements: Int) {
    starts.reserveCapacity(elements)
    folder.reserve(elements * 48)
  }

  /// Appends an element whose texts `add` folds.
  mutating func append(_ add: (inout SearchFolding) -> Void) {
    starts.append(
      Start(text: UInt32(folder.bytes.count), initials: UInt32(folder.initials.count))
    )
    add(&folder)
  }

  /// Blanks an element, so that nothing is found in it.
  mutating func blank(_ element: Int) {
    let next = element + 1 < starts.count ? starts[element + 1] : nil
    folder.blank(
      from: (Int(starts[element].text), Int(starts[element].initials)),
      to: next.map { (Int($0.text), Int($0.initials)) }
    )
  }

  /// Calls the body with the elements that contain the word, with some more than once.
  func forEach(_ needle: Needle, _ body: (Int) -> Void) {
    forEach(folder.bytes, \.text, { $0.firstOffset(of: needle.bytes, from: $1) }, body)
    if let half = needle.half { forEach(folder.bytes, \.text, half.firstOffset, body) }
    if let initials = needle.initials {
      forEach(folder.initials, \.initials, { $0.firstOffset(of: initials, from: $1) }, body)
    }
  }

  /// Calls the body with the elements in whose part of the buffer something is found.
  ///
  /// `firstOffset` returns the first match in the bytes at or after an offset.
  private func forEach(
    _ buffer: [UInt8],
    _ start: (Start) -> UInt32,
    _ firstOffset: (UnsafeRawBufferPointer, Int) -> Int?,
    _ body: (Int) -> Void
  ) {
    buffer.withUnsafeBytes { buffer in
      var element = 0
      var offset = 0
      while element < starts.count, let found = firstOffset(buffer, offset) {
        while element + 1 < starts.count, start(starts[element + 1]) <= found { element += 1 }
        body(element)
        element += 1
        guard element < starts.count else { break }
        offset = max(found + 1, Int(start(starts[element])))
      }
    }
  }
}
