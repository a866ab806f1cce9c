import CaseBook
import CaseModel
import StrictJSON

/// Collects the records before and after commits that are about to be applied to a book.
///
/// For a great number of commits it keeps only who did what.
struct NewCommitCollector {
  private(set) var commits: [CommitWithChanges] = []
  private let reader: RecordReader
  private var latest: [RecordID: Record] = [:]

  private static let most = 20

  init(codes: CodeLists) { reader = RecordReader(codes: codes) }

  /// Adds a commit that the book does not contain yet.
  mutating func add(
    _ line: JournalLine,
    _ content: JournalContent,
    in tail: JournalScan,
    _ book: Book
  ) {
    var steps: [RecordStep] = []
    if commits.count < Self.most {
      for entry in content.entries {
        let image = UnsafeRawBufferPointer(rebasing: tail.bytes[entry.image])
        guard let json = try? JSON.parse(image),
          let after = reader.record(json, kind: entry.id.kind).record
        else { continue }
        steps.append(RecordStep(before: latest[entry.id] ?? book.saved(entry.id), after: after))
        latest[entry.id] = after
      }
    }
    commits.append(CommitWithChanges(CommitSummary(line, content), steps: steps))
  }
}
