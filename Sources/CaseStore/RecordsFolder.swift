import CaseModel
import StrictJSON

/// The files of `records/`, mapped, and compared with what the checkpoint says of them.
struct RecordsFolder {
  private(set) var checkpoint: Checkpoint?
  /// One for each kind, in the order of the kinds; an empty one where the file cannot be read.
  private(set) var regions: [ByteRegion] = []
  /// What is wrong with the files as such.
  private(set) var findings: [Finding] = []
  /// What the files are that are as the checkpoint says, with the times that they have now.
  private(set) var files: [String: Checkpoint.File] = [:]
  /// A checkpoint was begun and not finished: some files are of the old one, some of the new one.
  private(set) var isInterrupted = false
  /// What a checkpoint in the making says of the files.
  private var next: Checkpoint?
  private let settings: CasebookSettings
  private let codes: CodeLists
  private let isThorough: Bool

  /// Maps the files; `isThorough` compares contents where sizes and times agree, too.
  init(
    _ casebook: OpenFile,
    _ settings: CasebookSettings,
    _ codes: CodeLists,
    isThorough: Bool = false
  ) {
    self.settings = settings
    self.isThorough = isThorough
    self.codes = codes
    guard let directory = try? casebook.directory(Layout.records) else {
      regions = RecordKind.allCases.map { _ in ByteRegion([]) }
      return
    }
    readCheckpoint(directory)
    for kind in RecordKind.allCases { regions.append(readFile(kind, directory)) }
  }

  /// The rows of all files, found without looking at more than is needed; nil, with findings that
  /// say why, where the files are not what the checkpoint wrote.
  mutating func trustedTables() -> [RowTable]? {
    guard findings.isEmpty else {
      diagnose()
      return nil
    }
    guard checkpoint != nil, !isInterrupted else { return nil }
    let whole = RecordKind.allCases.filter {
      files[$0.fileName]?.listed != RowTable.listedKeys($0)
    }
    let tables = RowTable.all(in: regions, settings.prefix, whole: Set(whole))
    if tables == nil { diagnose() }
    return tables
  }

  /// The rows of all records that can be read one by one, whatever else is wrong.
  func salvagedTables() -> [RowTable] {
    RecordKind.allCases.map { read($0).table }
  }

  /// Adds to the findings about whole files what is wrong inside them.
  private mutating func diagnose() {
    for kind in RecordKind.allCases { findings += read(kind).findings }
  }

  private func read(_ kind: RecordKind) -> RecordsReader {
    var reader = RecordsReader(kind, regions, settings.prefix, Inspector(codes: codes))
    reader.read()
    return reader
  }

  private mutating func readCheckpoint(_ directory: OpenFile) {
    do throws(FileError) {
      next = (try? directory.file(Layout.checkpoint + OpenFile.temporarySuffix).contents())
        .flatMap { Checkpoint($0) }
      checkpoint = Checkpoint(try directory.file(Layout.checkpoint).contents())
      guard checkpoint == nil else { return }
      note(Layout.checkpointPath, .unreadable("not the content of a checkpoint"))
    } catch  where error.isMissing {
      isInterrupted = next != nil
    } catch {
      note(Layout.checkpointPath, .unreadable(error.phrase.en))
    }
  }

  private mutating func readFile(_ kind: RecordKind, _ directory: OpenFile) -> ByteRegion {
    do throws(FileError) {
      let file = try directory.file(kind.fileName)
      let status = try file.status()
      let region = try file.region(length: status.size)
      if let expected = checkpoint?.files[kind.fileName] {
        compare(region, status, expected, kind)
      } else if checkpoint != nil {
        note(Layout.records(kind), .hashDiffers)
      }
      return region
    } catch  where error.isMissing {
      if checkpoint != nil { note(Layout.records(kind), .missingFile) }
    } catch .notOurs {
      note(Layout.records(kind), .notOurs)
    } catch {
      note(Layout.records(kind), .unreadable(error.phrase.en))
    }
    return ByteRegion([])
  }

  /// A copied file has another time, but the same content.
  private mutating func compare(
    _ region: ByteRegion,
    _ status: FileStatus,
    _ expected: Checkpoint.File,
    _ kind: RecordKind
  ) {
    let hasSize = status.size == expected.size
    let hasTime = status.modified == expected.modified && !isThorough
    if hasSize, hasTime || SHA256.hex(region.bytes) == expected.sha256 {
      files[kind.fileName] = expected
      files[kind.fileName]?.modified = status.modified
    } else if let new = next?.files[kind.fileName], status.size == new.size,
      SHA256.hex(region.bytes) == new.sha256
    {
      isInterrupted = true
    } else {
      note(Layout.records(kind), hasSize ? .hashDiffers : .sizeDiffers)
    }
  }

  private mutating func note(_ path: String, _ problem: Problem) {
    findings.append(Finding(file: path, problem: problem))
  }
}
