import Glibc

extension OpenFile {
  /// The mode of new files in this directory: its own without the rights to enter it.
  func modeOfFiles() throws(FileError) -> UInt32 { try status().mode & 0o666 }

  /// Makes or empties a file in this directory and gives it a mode whatever the umask says.
  func create(_ name: String, mode: UInt32) throws(FileError) -> OpenFile {
    let file = try file(name, O_WRONLY | O_CREAT | O_TRUNC, mode: 0o600)
    try file.changeMode(mode)
    return file
  }

  /// Makes a directory in this directory, if it is not there, and gives it a mode.
  func createDirectory(_ name: String, mode: UInt32) throws(FileError) -> OpenFile {
    do throws(FileError) {
      try makeDirectory(name)
    } catch .system(_, EEXIST) {}
    let made = try directory(name)
    try made.changeMode(mode)
    return made
  }

  /// Puts a file in the place of another so that after a crash one of the two is there, whole.
  func replace(_ name: String, with bytes: [UInt8]) throws(FileError) {
    let temporary = name + Self.temporarySuffix
    let file = try create(temporary, mode: try modeOfFiles())
    try bytes.span.bytes.withUnsafeBytes { raw throws(FileError) in try file.writeAll(raw) }
    try file.sync()
    try rename(temporary, to: name)
    try sync()
  }

  /// What the names of files that are being written end in.
  static let temporarySuffix = ".new"
}
