import CaseStore
import Glibc
import StrictJSON

/// The files of a casebook read without the store, as an independent check.
struct WrittenFiles {
  struct Commit {
    let sequence: Int
    /// The mark in each of its records.
    let marks: [String]
  }

  private let path: String
  private let files: FileOperations

  init(_ path: String, _ files: FileOperations) {
    self.path = path
    self.files = files
  }

  /// The complete lines of the journal: those that end, and not in the blank of a seal.
  var commits: [Commit] {
    let lines = bytes("journal.jsonl").split(
      separator: UInt8(ascii: "\n"),
      omittingEmptySubsequences: false
    )
    return lines.dropLast().compactMap { line in
      guard line.last != UInt8(ascii: " "), let json = try? JSON.parse(Array(line)),
        let sequence = json["seq"]?.intValue,
        let records = json["content"]?["records"]?.arrayValue
      else { return nil }
      let marks = records.map { record in
        let image = record["image"]
        return image?["name_ko"]?.stringValue ?? image?["text"]?.stringValue ?? ""
      }
      return Commit(sequence: sequence, marks: marks)
    }
  }

  /// The sequence number of the checkpoint.
  var checkpoint: Int {
    (try? JSON.parse(bytes("records/checkpoint.json")))?["sequence"]?.intValue ?? 0
  }

  /// The marks of all complete lines of the access log.
  var logged: Set<String> {
    let lines = bytes("access.jsonl").split(separator: UInt8(ascii: "\n"))
    return Set(lines.compactMap { (try? JSON.parse(Array($0)))?["what"]?.stringValue })
  }

  /// The bytes of the file with a hash; empty if there is no such file.
  func attachment(_ hash: String) -> [UInt8] { bytes("attachments/\(hash)") }

  private func bytes(_ name: String) -> [UInt8] {
    guard let file = try? files.open(AT_FDCWD, "\(path)/\(name)", O_RDONLY | O_CLOEXEC, 0) else {
      return []
    }
    defer { files.close(file) }
    var bytes: [UInt8] = []
    while let more = try? files.read(file, bytes.count, 1 << 16), !more.isEmpty { bytes += more }
    return bytes
  }
}
