import CaseBook
import CaseModel

/// Inspects records where they are in the journal.
struct TailInspector: Sendable {
  let journal: ByteRegion
  let size: Int
  let inspector: Inspector

  /// The problems of the records at some images, found by two threads.
  func findings(
    _ images: [(id: RecordID, image: RecordImages.Image)],
    _ progress: (Double) -> Void
  ) -> [Finding] {
    let middle = images.count / 2
    let (first, second) = TwoThreads.concurrently(
      { findings(images[..<middle]) },
      {
        findings(images[middle...]) { index in
          progress(Double(index - middle) / Double(images.count - middle))
        }
      }
    )
    return first + second
  }

  private func findings(
    _ images: ArraySlice<(id: RecordID, image: RecordImages.Image)>,
    _ progress: (Int) -> Void = { _ in }
  ) -> [Finding] {
    var lines = LineCounter(UnsafeRawBufferPointer(rebasing: journal.bytes[..<size]))
    var findings: [Finding] = []
    for index in images.indices {
      let (id, image) = images[index]
      let text = UnsafeRawBufferPointer(rebasing: journal.bytes[image.range])
      let inspected = RecordInspection(text, id.kind, inspector)
      if !inspected.isClean { findings += inspected.findings(at: position(image, &lines)) }
      if index % 1000 == 0 { progress(index) }
    }
    return findings
  }

  private func position(_ image: RecordImages.Image, _ lines: inout LineCounter) -> RecordPosition {
    let start = journal.bytes.lineStart(before: image.range.lowerBound)
    let before = UnsafeRawBufferPointer(rebasing: journal.bytes[start..<image.range.lowerBound])
    return RecordPosition(
      file: Layout.journal,
      line: lines.line(at: start),
      column: String(decoding: before, as: UTF8.self).unicodeScalars.count + 1
    )
  }
}
