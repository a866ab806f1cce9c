package import CaseModel
import StrictJSON

extension CasebookStore {
  /// The commits behind a sequence number, oldest first, found from the end of the journal.
  package func commits(after sequence: Int) -> [SeenCommit] {
    var found: [SeenCommit] = []
    forEachLineFromTheEnd { text in
      guard let line = try? JournalLine(text), line.sequence > sequence else { return false }
      if let content = try? JournalContent(text, at: line.content) {
        found.append(SeenCommit(line, content))
      }
      return true
    }
    return found.reversed()
  }

  /// A record as it was at a version; nil where the journal has no such image.
  package func image(of id: RecordID, version: Int) -> Record? {
    let read = journal.bytes(upTo: journal.position.offset)
    guard let image = JournalContent.image(of: id, version: version, in: read),
      let json = try? JSON.parse(image)
    else { return nil }
    return RecordReader(codes: codes).record(json, kind: id.kind).record
  }

  /// Goes back over the lines that were read, until the body gives false.
  private func forEachLineFromTheEnd(_ body: (UnsafeRawBufferPointer) -> Bool) {
    let bytes = journal.bytes(upTo: journal.position.offset)
    var end = bytes.count
    while end > 0 {
      let start = bytes.lineStart(before: end - 1)
      guard body(UnsafeRawBufferPointer(rebasing: bytes[start..<(end - 1)])) else { return }
      end = start
    }
  }
}
