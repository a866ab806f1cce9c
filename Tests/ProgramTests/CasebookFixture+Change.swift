import CaseBook
import CaseModel
import CaseReference
import CaseStore

extension CasebookFixture {
  /// Saves records that commands would refuse but the store accepts.
  func change(_ ids: [RecordID], _ change: (inout Record, CodeLists) -> Void) throws {
    let codes = try CodeLists(json: ReferenceText.codes)
    var (store, book) = try CasebookOpening.open(path: path, codes: codes)
    let changes = ids.compactMap { book.record($0) }.map { record in
      var record = record
      change(&record, codes)
      return Change(record)
    }
    _ = try store.commit(Commit(.edit, changes), by: .current(), into: &book)
  }
}
