import CaseStore
import Glibc
import Synchronization

/// A disk in memory that records all operations, so that the results of power cuts can be tried.
package final class MemoryDisk: Sendable {
  struct Node {
    /// Nil for a directory.
    var file: MemoryFile?
    var entries: [String: Int] = [:]
    var mode: UInt32
    /// Counts changes instead of a time.
    var modified: Int
  }

  struct Descriptor {
    var node: Int
    var offset = 0
    var appends = false
  }

  /// A name in a directory, and its node.
  struct Entry {
    var parent: Int
    var name: String
    /// Nil if the name does not exist.
    var node: Int?
  }

  struct State {
    var nodes = [Node(mode: 0o755, modified: 0)]
    var descriptors: [Int32: Descriptor] = [:]
    /// Who holds a lock on which node.
    var locks: [Int: [Int32: FileOperations.LockKind]] = [:]
    var clock = 0
    var log: [DiskOperation] = []
    /// A file of this account, from which the status of directories is derived.
    let template = MemoryFile()
  }

  let state = Mutex(State())

  /// An empty disk, or one with an image.
  package init(_ image: DiskImage = DiskImage()) {
    state.withLock { state in
      for path in image.directories.sorted() { state.put(path, nil) }
      for (path, bytes) in image.files { state.put(path, bytes) }
    }
  }

  /// Records, in the order of operations, that a sentence was reported to somebody.
  package func tell(_ sentence: String) {
    state.withLock { $0.log.append(.told(sentence)) }
  }

  /// The current contents of the disk.
  package var image: DiskImage {
    state.withLock { state in
      var image = DiskImage()
      state.collect(0, "", into: &image)
      return image
    }
  }

  /// Flips a bit of a file without any call, as a failing disk does.
  package func rot(_ path: String, at offset: Int) {
    state.withLock { state in
      let node = (try? state.find(path))?.node
      guard let file = node.flatMap({ state.nodes[$0].file }) else { return }
      let rotten = file.read(at: offset, count: 1).map { $0 ^ 1 }
      rotten.withUnsafeBytes { _ = file.write($0, at: offset) }
    }
  }

  /// All operations in order.
  var log: [DiskOperation] { state.withLock(\.log) }
}

extension MemoryDisk.State {
  /// The node at a path from the root on; the last part need not exist.
  func find(_ path: String) throws(FileError) -> MemoryDisk.Entry {
    var trail = [0]
    let parts = path.split(separator: "/").map(String.init)
    for part in parts.dropLast() {
      if part == ".." {
        if trail.count > 1 { trail.removeLast() }
      } else if let next = nodes[trail[trail.count - 1]].entries[part] {
        trail.append(next)
      } else {
        throw .system(call: "open", code: ENOENT)
      }
    }
    let name = parts.last ?? "."
    let parent = trail[trail.count - 1]
    if name == ".." {
      return MemoryDisk.Entry(parent: parent, name: name, node: trail[max(0, trail.count - 2)])
    }
    return MemoryDisk.Entry(
      parent: parent,
      name: name,
      node: name == "." ? parent : nodes[parent].entries[name]
    )
  }

  mutating func make(_ parent: Int, _ name: String, isDirectory: Bool, mode: UInt32) -> Int {
    clock += 1
    nodes.append(
      MemoryDisk.Node(file: isDirectory ? nil : MemoryFile(), mode: mode, modified: clock)
    )
    let node = nodes.count - 1
    nodes[parent].entries[name] = node
    log.append(.make(parent: parent, name: name, node: node, isDirectory: isDirectory))
    return node
  }

  mutating func write(_ node: Int, _ bytes: UnsafeRawBufferPointer, at offset: Int) -> Int {
    clock += 1
    nodes[node].modified = clock
    log.append(.write(node: node, offset: offset, bytes: Array(bytes)))
    return nodes[node].file?.write(bytes, at: offset) ?? 0
  }

  /// Creates a directory, or a file with these bytes, unaffected by power cuts.
  fileprivate mutating func put(_ path: String, _ bytes: [UInt8]?) {
    guard let entry = try? find(path) else { return }
    let isDirectory = bytes == nil
    let mode: UInt32 = isDirectory ? 0o700 : 0o600
    let node = make(entry.parent, entry.name, isDirectory: isDirectory, mode: mode)
    bytes?.withUnsafeBytes { _ = write(node, $0, at: 0) }
    log += [.sync(node: node), .sync(node: entry.parent)]
  }

  fileprivate func collect(_ node: Int, _ path: String, into image: inout DiskImage) {
    for (name, next) in nodes[node].entries {
      let child = "\(path)/\(name)"
      if let file = nodes[next].file {
        image.files[child] = file.read(at: 0, count: file.size)
      } else {
        image.directories.insert(child)
        collect(next, child, into: &image)
      }
    }
  }
}
