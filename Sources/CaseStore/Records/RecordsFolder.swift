import CaseBook
import CaseModel
import Hashing
import StrictJSON

/// The files of `records/`, mapped and compared with their checkpoint.
struct RecordsFolder {
  private(set) var checkpoint: Checkpoint?
  /// One region for each kind, in the order of the kinds; an empty one if the file cannot be read.
  private(set) var regions: [ByteRegion] = []
  /// The problems of the files as a whole.
  private(set) var findings: [Finding] = []
  /// The entries of the files that match the checkpoint, with their current times.
  private(set) var files: [String: Checkpoint.File] = [:]
  /// Whether a checkpoint was interrupted, so that some files are old and some new.
  private(set) var isInterrupted = false
  /// The description of the files in an interrupted checkpoint.
  private var next: Checkpoint?
  private let settings: CasebookSettings
  private let codes: CodeLists
  private let isThorough: Bool

  /// Maps the files; `isThorough` compares contents even if sizes and times match.
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
      note(Layout.records, .missingFolder)
      return
    }
    readCheckpoint(directory)
    for kind in RecordKind.allCases { regions.append(readFile(kind, directory)) }
  }

  /// The rows of all files, read as fast as possible; nil, with findings, if the files do not match
  /// the checkpoint.
  mutating func trustedTables() -> [RowTable]? {
    guard findings.isEmpty else {
      diagnose()
      return nil
    }
    guard checkpoint != nil, !isInterrupted else { return nil }
    let whole = RecordKind.allCases.filter {
      files[$0.fileName]?.listed != RowColumns.of($0).keys
    }
    let tables = RecordFiles(regions: regions, prefix: settings.prefix, whole: Set(whole)).tables()
    if let tables { compareSums(tables) }
    guard let tables, findings.isEmpty else {
      diagnose()
      return nil
    }
    return isInterrupted ? nil : tables
  }

  /// Whether every row matches its checksum; files of an older program were hashed as a whole.
  private mutating func compareSums(_ tables: [RowTable]) {
    for table in tables {
      guard let expected = files[table.kind.fileName]?.rows else { continue }
      guard table.sum.hex != expected else { continue }
      let bytes = regions[Int(table.kind.rawValue)].bytes
      if isNext(bytes, table.kind) {
        isInterrupted = true
      } else {
        note(Layout.records(table.kind), .hashDiffers)
      }
    }
  }

  /// Whether there is a checkpoint that the files do not match.
  var isDamaged: Bool { checkpoint != nil && !isInterrupted && !findings.isEmpty }

  /// The records in which the files differ from a book, a few of each file.
  func differences(from book: Book) -> [Finding] {
    book.tables.flatMap { sound in
      let file = Layout.records(sound.kind)
      let found = read(sound.kind).table
      var lines = LineCounter(regions[Int(sound.kind.rawValue)].bytes)
      let rotten = (0..<sound.count).lazy.compactMap { row -> Finding? in
        let other = found.row(sound.number(row))
        let isSame = other.map { found.bytes($0).elementsEqual(sound.bytes(row)) } ?? false
        guard !isSame else { return nil }
        return Finding(
          file: file,
          line: other.map { lines.line(at: found.source($0).offset) },
          record: book.id(sound.kind, row).text,
          problem: .recordDiffers
        )
      }
      return Array(rotten.prefix(Self.mostDifferences))
    }
  }

  private static let mostDifferences = 20

  /// The rows of all records that can be read individually, despite other damage.
  func salvagedTables() -> [RowTable] {
    RecordKind.allCases.map { kind in
      var table = read(kind).table
      let file = Layout.records(kind)
      table.isSalvaged = checkpoint == nil || findings.contains { $0.file == file }
      return table
    }
  }

  /// Adds findings inside files to those about whole files.
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

  /// The content of a file without records.
  private static let noRecords = ByteRegion(Array("[\n]\n".utf8))

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
      guard let checkpoint else { return ByteRegion([]) }
      // A checkpoint of an older program lists no file of a kind that it did not know.
      guard checkpoint.files[kind.fileName] != nil else { return Self.noRecords }
      note(Layout.records(kind), .missingFile)
    } catch .notOurs {
      note(Layout.records(kind), .notOurs)
    } catch {
      note(Layout.records(kind), .unreadable(error.phrase.en))
    }
    return ByteRegion([])
  }

  /// A file with a checksum of its rows is checked when they are read; any other is hashed here.
  private mutating func compare(
    _ region: ByteRegion,
    _ status: FileStatus,
    _ expected: Checkpoint.File,
    _ kind: RecordKind
  ) {
    let hasSize = status.size == expected.size
    let hasSum = expected.rows != nil && !isThorough
    if hasSize, hasSum || SHA256.hex(region.bytes) == expected.sha256 {
      files[kind.fileName] = expected
    } else if isNext(region.bytes, kind) {
      isInterrupted = true
    } else {
      note(Layout.records(kind), hasSize ? .hashDiffers : .sizeDiffers)
    }
  }

  /// Whether a file is the new one of an interrupted checkpoint.
  private func isNext(_ bytes: UnsafeRawBufferPointer, _ kind: RecordKind) -> Bool {
    guard let new = next?.files[kind.fileName], bytes.count == new.size else { return false }
    return SHA256.hex(bytes) == new.sha256
  }

  private mutating func note(_ path: String, _ problem: Problem) {
    findings.append(Finding(file: path, problem: problem))
  }
}
