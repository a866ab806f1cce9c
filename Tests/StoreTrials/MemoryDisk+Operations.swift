import CaseModel
package import CaseStore
import Glibc
import Synchronization

extension MemoryDisk {
  /// The store's system calls on this disk; its clock advances by a second with each query.
  package var operations: FileOperations {
    var calls = FileOperations.live
    putFiles(into: &calls)
    putDirectories(into: &calls)
    calls.mounts = { "" }
    calls.wait = { _ in }
    calls.now = { [self] in
      let time = state.withLock { state in
        state.clock += 1
        return state.clock
      }
      return Instant(seconds: 1_760_000_000 + time)
    }
    return calls
  }

  private func putFiles(into calls: inout FileOperations) {
    calls.close = { [self] descriptor in
      state.withLock { state in
        let node = state.descriptors.removeValue(forKey: descriptor)?.node
        node.map { state.locks[$0]?[descriptor] = nil }
      }
    }
    calls.status = { [self] file throws(FileError) in
      try change { state throws(FileError) in try state.status(try state.node(file)) }
    }
    calls.read = { [self] file, offset, count throws(FileError) in
      try change { state throws(FileError) in
        state.nodes[try state.node(file)].file?.read(at: offset, count: count) ?? []
      }
    }
    calls.map = { [self] file, length throws(FileError) in
      let descriptor = try change { state throws(FileError) in
        state.nodes[try state.node(file)].file?.descriptor ?? -1
      }
      return try FileOperations.live.map(descriptor, length)
    }
    calls.write = { [self] file, bytes throws(FileError) in
      try change { state throws(FileError) in try state.write(file, bytes) }
    }
    calls.sync = { [self] file throws(FileError) in try sync(file) }
    calls.syncData = { [self] file throws(FileError) in try sync(file) }
    calls.changeMode = { [self] file, mode throws(FileError) in
      try change { state throws(FileError) in state.nodes[try state.node(file)].mode = mode }
    }
    calls.setModified = { [self] file, time throws(FileError) in
      try change { state throws(FileError) in
        state.nodes[try state.node(file)].modified = time.seconds * 1_000_000_000
      }
    }
    calls.lock = { [self] file, kind throws(FileError) in
      try change { state throws(FileError) in try state.lock(file, kind) }
    }
  }

  private func putDirectories(into calls: inout FileOperations) {
    calls.open = { [self] directory, name, flags, mode throws(FileError) in
      try change { state throws(FileError) in try state.open(directory, name, flags, mode) }
    }
    calls.statusOf = { [self] directory, name throws(FileError) in
      try change { state throws(FileError) in
        try state.status(try state.node(name, in: directory, "fstatat"))
      }
    }
    calls.names = { [self] directory throws(FileError) in
      try change { state throws(FileError) in
        Array(state.nodes[try state.node(directory)].entries.keys)
      }
    }
    calls.makeDirectory = { [self] directory, name throws(FileError) in
      try change { state throws(FileError) in try state.makeDirectory(directory, name) }
    }
    calls.rename = { [self] directory, old, new throws(FileError) in
      try change { state throws(FileError) in try state.rename(directory, old, new) }
    }
    calls.openUnnamed = { _ in nil }
    calls.unlink = { [self] directory, name throws(FileError) in
      try change { state throws(FileError) in try state.unlink(directory, name) }
    }
  }

  private func sync(_ file: Int32) throws(FileError) {
    try change { state throws(FileError) in state.log.append(.sync(node: try state.node(file))) }
  }

  private func change<Answer: Sendable>(
    _ body: (inout State) throws(FileError) -> Answer
  ) throws(FileError) -> Answer {
    try state.withLock { state throws(FileError) in try body(&state) }
  }
}

extension MemoryDisk.State {
  fileprivate func node(_ descriptor: Int32) throws(FileError) -> Int {
    guard let open = descriptors[descriptor] else { throw .system(call: "any", code: EBADF) }
    return open.node
  }

  fileprivate func node(
    _ name: String,
    in directory: Int32,
    _ call: String
  ) throws(FileError) -> Int {
    guard let node = nodes[try node(directory)].entries[name] else {
      throw .system(call: call, code: ENOENT)
    }
    return node
  }

  /// The entry of a name, which may be a path or be in an open directory.
  private func entry(_ name: String, in directory: Int32) throws(FileError) -> MemoryDisk.Entry {
    if directory == AT_FDCWD { return try find(name) }
    let parent = try node(directory)
    return MemoryDisk.Entry(parent: parent, name: name, node: nodes[parent].entries[name])
  }

  fileprivate mutating func open(
    _ directory: Int32,
    _ name: String,
    _ flags: Int32,
    _ mode: UInt32
  ) throws(FileError) -> Int32 {
    var found = try entry(name, in: directory)
    if found.node != nil, flags & O_EXCL != 0 { throw .system(call: "open", code: EEXIST) }
    if found.node == nil, flags & O_CREAT != 0 {
      found.node = make(found.parent, found.name, isDirectory: false, mode: mode)
    }
    guard let node = found.node else { throw .system(call: "open", code: ENOENT) }
    if flags & O_DIRECTORY != 0, nodes[node].file != nil {
      throw .system(call: "open", code: ENOTDIR)
    }
    if flags & O_TRUNC != 0 {
      nodes[node].file?.truncate()
      log.append(.truncate(node: node))
    }
    let descriptor = (descriptors.keys.max() ?? 999) + 1
    descriptors[descriptor] = MemoryDisk.Descriptor(node: node, appends: flags & O_APPEND != 0)
    return descriptor
  }

  fileprivate func status(_ node: Int) throws(FileError) -> FileStatus {
    let file = nodes[node].file
    var status = try FileOperations.live.status((file ?? template).descriptor)
    status.isRegular = file != nil
    status.isDirectory = file == nil
    status.links = 1
    status.modified = nodes[node].modified
    // A device with its own block device, so that the mount table is not needed.
    status.device = 0x801
    status.inode = UInt(node)
    status.mode = nodes[node].mode
    return status
  }

  fileprivate mutating func write(
    _ descriptor: Int32,
    _ bytes: UnsafeRawBufferPointer
  ) throws(FileError) -> Int {
    guard var open = descriptors[descriptor] else { throw .system(call: "write", code: EBADF) }
    let offset = open.appends ? nodes[open.node].file?.size ?? 0 : open.offset
    let count = write(open.node, bytes, at: offset)
    open.offset = offset + count
    descriptors[descriptor] = open
    return count
  }

  fileprivate mutating func makeDirectory(
    _ directory: Int32,
    _ name: String
  ) throws(FileError) {
    let found = try entry(name, in: directory)
    guard found.node == nil else { throw .system(call: "mkdir", code: EEXIST) }
    _ = make(found.parent, found.name, isDirectory: true, mode: 0o700)
  }

  fileprivate mutating func rename(
    _ directory: Int32,
    _ old: String,
    _ new: String
  ) throws(FileError) {
    let node = try node(old, in: directory, "rename")
    let parent = try self.node(directory)
    nodes[parent].entries[old] = nil
    nodes[parent].entries[new] = node
    log.append(.rename(parent: parent, from: old, to: new, node: node))
  }

  fileprivate mutating func unlink(_ directory: Int32, _ name: String) throws(FileError) {
    _ = try node(name, in: directory, "unlink")
    let parent = try node(directory)
    nodes[parent].entries[name] = nil
    log.append(.unlink(parent: parent, name: name))
  }

  fileprivate mutating func lock(
    _ descriptor: Int32,
    _ kind: FileOperations.LockKind
  ) throws(FileError) {
    let node = try node(descriptor)
    guard kind != .none else {
      locks[node]?[descriptor] = nil
      return
    }
    let others = locks[node, default: [:]].filter { $0.key != descriptor }.values
    guard others.isEmpty || kind == .shared && others.allSatisfy({ $0 == .shared }) else {
      throw .system(call: "flock", code: EWOULDBLOCK)
    }
    locks[node, default: [:]][descriptor] = kind
  }
}
