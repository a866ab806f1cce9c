package import CaseBook
package import CaseModel
import Glibc

/// Opens casebooks.
package enum CasebookOpening {
  /// Opens the casebook in a directory and reads its records; changes nothing on the disk.
  ///
  /// Damage does not stop it: problems are in the store's findings, everything else is in the book.
  package static func open(
    path: String,
    codes: CodeLists,
    files: FileOperations = .live
  ) throws(StoreError) -> (store: CasebookStore, book: Book) {
    try open(openDirectory(path, files), path: path, codes: codes)
  }

  /// Opens the casebook of the keeper at the other end of a connection.
  ///
  /// Its files are opened for reading; commits, the access log and attachments go through the
  /// keeper. `own` is a folder for this officer's drafts.
  package static func open(
    _ keeper: KeeperConnection,
    own: String,
    codes: CodeLists
  ) throws(StoreError) -> (store: CasebookStore, book: Book) {
    let directory = OpenFile(keeper.folder(""), .kept(by: keeper))
    var (store, book) = try open(directory, path: keeper.path, codes: codes)
    store.writer = .kept(keeper, own: try openDirectory(own, .live))
    let role = keeper.hello.role
    if store.readOnlyReason == nil, !role.mayWrite {
      store.readOnlyReason = Phrase(
        "your role is \(role.label.en)",
        "권한이 \(role.label.ko)입니다"
      )
    }
    return (store, book)
  }

  private static func open(
    _ directory: OpenFile,
    path: String,
    codes: CodeLists
  ) throws(StoreError) -> (store: CasebookStore, book: Book) {
    let opened = try load(directory, path, codes)
    let isUnsettled = !opened.store.damage.isEmpty || opened.store.journal.isTorn
    guard isUnsettled, let lock = FileLock.shared(in: directory) else {
      return opened
    }
    // Somebody may have been saving at that moment; under the lock nobody is.
    let again = try load(directory, path, codes)
    lock.release()
    return again
  }

  private static func openDirectory(
    _ path: String,
    _ files: FileOperations
  ) throws(StoreError) -> OpenFile {
    let directory: OpenFile
    let device: UInt
    do throws(FileError) {
      directory = try OpenFile.directory(path, files)
      device = try directory.status().device
    } catch {
      throw cannotOpen(path, error)
    }
    guard !isOverNetwork(device, files) else { throw .networkFileSystem(path) }
    return directory
  }

  /// Whether a device is a network file system; devices with their own block device never are.
  static func isOverNetwork(_ device: UInt, _ files: FileOperations) -> Bool {
    guard MountTable.major(device) == 0 else { return false }
    let kind = MountTable(text: files.mounts()).kind(ofDevice: device)
    return kind.map { MountTable.networkKinds.contains($0) } ?? false
  }

  private static func load(
    _ directory: OpenFile,
    _ path: String,
    _ codes: CodeLists
  ) throws(StoreError) -> (store: CasebookStore, book: Book) {
    let settings: [UInt8]
    let journal: (Journal, Phrase?)
    do throws(FileError) {
      settings = try directory.file(Layout.settings).contents()
      journal = try Journal.open(in: directory)
    } catch {
      throw cannotOpen(path, error)
    }
    let settingsFile = try SettingsFile(settings)
    var folder = RecordsFolder(directory, settingsFile.settings, codes)
    var store = CasebookStore(
      directory,
      path: path,
      settingsFile: settingsFile,
      journal: journal.0,
      readOnlyReason: journal.1,
      recordRegions: folder.regions,
      codes: codes
    )
    let book = firstBook(of: &store, &folder)
    // Officers would work in an empty book, and its new records would get the numbers of others.
    if book.tables.allSatisfy({ $0.count == 0 }),
      let foreign = store.findings.first(where: \.problem.isOfOtherPrefix)
    {
      throw .unreadable(foreign)
    }
    store.findings += Strangers(directory).journals
    store.compareClock()
    return (store, book)
  }

  private static func cannotOpen(_ path: String, _ error: FileError) -> StoreError {
    if error.isMissing { return .noCasebook(path) }
    if error.isNotAllowed { return .notAllowed(path) }
    return .unreadable(Finding(file: path, problem: .unreadable(error.phrase.en)))
  }
}
