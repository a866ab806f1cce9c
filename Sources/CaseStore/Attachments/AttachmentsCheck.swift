import CaseModel
import Hashing

/// Compares the attachments with the entries of the records.
struct AttachmentsCheck: Sendable {
  let directory: OpenFile

  /// The problem of the file that an entry names.
  ///
  /// Problems of the entry itself are found elsewhere.
  func problem(_ entry: FieldSet) -> Problem? {
    guard case .text(let hash)? = entry["sha256"], case .integer(let size)? = entry["bytes"] else {
      return nil
    }
    let path = Layout.attachment(hash)
    guard SHA256.isHex(hash) else { return .attachmentMissing(path) }
    do {
      let file = try directory.directory(Layout.attachments).file(hash)
      guard try file.status().size == size else { return .attachmentDiffers(path) }
      return try file.hash() == hash ? nil : .attachmentDiffers(path)
    } catch let error as FileError where !error.isMissing {
      return .unreadable("\(path): \(error.phrase.en)")
    } catch {
      return .attachmentMissing(path)
    }
  }
}
