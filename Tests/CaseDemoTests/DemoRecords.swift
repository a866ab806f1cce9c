import CaseDemo
import CaseModel
import CaseReference

/// The records of an invented casebook after its last commit.
struct DemoRecords {
  private(set) var commits: [DemoCommit] = []
  private(set) var last: [RecordID: Record] = [:]

  /// The casebook that `demo` creates by default.
  static let standard = DemoRecords(DemoCasebook())

  init(_ casebook: DemoCasebook) {
    for commit in casebook.commits() {
      commits.append(commit)
      for change in commit.commit.changes { last[change.record.id] = change.record }
    }
  }

  /// The records of a kind in the order of their ids.
  func all(_ kind: RecordKind) -> [Record] {
    last.values.filter { $0.kind == kind }.sorted { $0.id < $1.id }
  }
}

/// The program's own code lists.
func referenceCodes() throws -> CodeLists { try CodeLists(json: ReferenceText.codes) }
