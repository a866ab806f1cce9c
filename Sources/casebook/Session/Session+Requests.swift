import CaseModel
import CaseStore

extension Session {
  /// Adds a line to the access log, before anything leaves.
  func log(_ entry: AccessEntry) throws(Failure) {
    do throws(StoreError) {
      try store.log(entry, by: officer)
      rememberHead()
    } catch {
      throw Failure(error)
    }
  }

  /// Keeps all of standard input as a file beside the records.
  func keepStandardInput() throws(Failure) -> KeptFile {
    do throws(StoreError) {
      return try store.keepFile { StandardInput.bytes(limit: 1 << 16) }
    } catch {
      throw Failure(error)
    }
  }
}
