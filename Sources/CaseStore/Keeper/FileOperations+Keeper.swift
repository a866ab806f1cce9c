import CaseModel
import Glibc
import StrictJSON

extension FileOperations {
  /// The calls for a casebook that a keeper has: files are opened by it for reading, and folders are
  /// names that it is asked about.
  static func kept(by keeper: KeeperConnection) -> FileOperations {
    let live = FileOperations.live
    var files = live
    files.open = { folder, name, flags, mode throws(FileError) in
      guard let path = keeper.path(folder, name) else {
        return try live.open(folder, name, flags, mode)
      }
      if flags & O_DIRECTORY != 0 {
        guard try keeper.status(path).isDirectory else {
          throw .system(call: "open", code: ENOTDIR)
        }
        return keeper.folder(path)
      }
      // The journal is opened for appending where that is possible; commits go through the keeper.
      let isForReading = flags & (O_CREAT | O_ACCMODE) == O_RDONLY || path == Layout.journal
      guard isForReading else { throw .system(call: "open", code: EROFS) }
      return try keeper.open(path)
    }
    files.close = { descriptor in
      keeper.forget(descriptor)
      live.close(descriptor)
    }
    files.status = { descriptor throws(FileError) in
      guard let path = keeper.folder(of: descriptor) else { return try live.status(descriptor) }
      return try keeper.status(path)
    }
    files.statusOf = { folder, name throws(FileError) in
      guard let path = keeper.path(folder, name) else { return try live.statusOf(folder, name) }
      return try keeper.status(path)
    }
    files.names = { folder throws(FileError) in
      guard let path = keeper.folder(of: folder) else { return try live.names(folder) }
      return try keeper.names(path)
    }
    refuseChanges(&files)
    return files
  }

  /// Only the keeper writes.
  private static func refuseChanges(_ files: inout FileOperations) {
    files.makeDirectory = { _, _ throws(FileError) in throw .system(call: "mkdir", code: EROFS) }
    files.openUnnamed = { _ throws(FileError) in throw .system(call: "open", code: EROFS) }
    files.link = { _, _, _ throws(FileError) in throw .system(call: "link", code: EROFS) }
    files.rename = { _, _, _ throws(FileError) in throw .system(call: "rename", code: EROFS) }
    files.unlink = { _, _ throws(FileError) in throw .system(call: "unlink", code: EROFS) }
  }
}

extension KeeperConnection {
  /// The path in the casebook of a name in a folder; nil if the descriptor is none of its folders.
  fileprivate func path(_ folder: Int32, _ name: String) -> String? {
    self.folder(of: folder).map { $0.isEmpty ? name : "\($0)/\(name)" }
  }

  fileprivate func status(_ path: String) throws(FileError) -> FileStatus {
    let answer = ask(KeeperFrame(.status, ["name": .string(path)]))
    guard let status = FileStatus(answer) else {
      throw .system(call: "stat", code: FileError.number(in: answer))
    }
    return status
  }

  fileprivate func names(_ path: String) throws(FileError) -> [String] {
    let answer = ask(KeeperFrame(.names, ["name": .string(path)]))
    guard let names = answer?["names"]?.arrayValue else {
      throw .system(call: "readdir", code: FileError.number(in: answer))
    }
    return names.compactMap(\.stringValue)
  }
}

extension FileError {
  /// The error number in the keeper's answer.
  static func number(in answer: JSON?) -> Int32 {
    answer?["errno"]?.intValue.flatMap { Int32(exactly: $0) } ?? ECONNREFUSED
  }
}

extension FileStatus {
  /// Reads the output of `json`.
  init?(_ json: JSON?) {
    func number(_ key: String) -> Int? { json?[key]?.intValue }
    guard let kind = json?["kind"]?.stringValue, let size = number("size"),
      let modified = number("modified"), let changed = number("changed"),
      let device = number("device"), let inode = number("inode"),
      let mode = number("mode").flatMap({ UInt32(exactly: $0) }),
      let owner = number("owner").flatMap({ UInt32(exactly: $0) }), let links = number("links")
    else { return nil }
    self.init(
      isRegular: kind == "file",
      isDirectory: kind == "folder",
      size: size,
      modified: modified,
      changed: changed,
      device: UInt(bitPattern: device),
      inode: UInt(bitPattern: inode),
      mode: mode,
      owner: owner,
      links: links
    )
  }

  var json: JSON {
    func number(_ value: Int) -> JSON { .number(JSONNumber(value)) }
    return [
      "kind": .string(isRegular ? "file" : isDirectory ? "folder" : "other"),
      "size": number(size), "modified": number(modified), "changed": number(changed),
      "device": number(Int(bitPattern: device)), "inode": number(Int(bitPattern: inode)),
      "mode": number(Int(mode)), "owner": number(Int(owner)), "links": number(links),
    ]
  }
}
