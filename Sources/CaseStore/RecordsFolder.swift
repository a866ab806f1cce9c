import CaseModel
import StrictJSON

/// The files of `records/`, mapped, and compared with what the checkpoint says of them.
struct RecordsFolder {
  private(set) var checkpoint: Checkpoint?
  /// One for each kind, in the order of the kinds; an empty one where the file cannot be read.
  private(set) var regions: [ByteRegion] = []
  /// What is wrong with the files as such.
  private(set) var findings: [Finding] = []
  private let settings: CasebookSettings
  private let codes: CodeLists

  init(_ casebook: OpenFile, _ settings: CasebookSettings, _ codes: CodeLists) {
    self.settings = settings
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
    guard checkpoint != nil, findings.isEmpty else {
      diagnose()
      return nil
    }
    var tables: [RowTable] = []
    for kind in RecordKind.allCases {
      guard let table = RowTable(scanning: regions, kind, settings.prefix) else {
        diagnose()
        return nil
      }
      tables.append(table)
    }
    return tables
  }

  /// The rows of all records that can be read one by one, whatever else is wrong.
  func salvagedTables() -> [RowTable] {
    RecordKind.allCases.map { read($0).table }
  }

  /// Adds to the findings about whole files what is wrong inside them.
  private mutating func diagnose() {
    for kind in RecordKind.allCases where !regions[Int(kind.rawValue)].bytes.isEmpty {
      findings += read(kind).findings
    }
  }

  private func read(_ kind: RecordKind) -> RecordsReader {
    var reader = RecordsReader(
      kind,
      regions: regions,
      source: Int(kind.rawValue),
      prefix: settings.prefix,
      codes: codes
    )
    if !regions[Int(kind.rawValue)].bytes.isEmpty { reader.read() }
    return reader
  }

  private mutating func readCheckpoint(_ directory: OpenFile) {
    do throws(FileError) {
      checkpoint = Checkpoint(try directory.file(Layout.checkpoint).contents())
      guard checkpoint == nil else { return }
      note(Layout.checkpointPath, .unreadable("not the content of a checkpoint"))
    } catch  where error.isMissing {
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
        compare(region, status, expected, Layout.records(kind))
      } else if checkpoint != nil {
        note(Layout.records(kind), .hashDiffers)
      }
      return region
    } catch  where error.isMissing {
      if checkpoint != nil { note(Layout.records(kind), .missingFile) }
    } catch .notRegular {
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
    _ path: String
  ) {
    if status.size != expected.size {
      note(path, .sizeDiffers)
    } else if status.modified != expected.modified, SHA256.hex(region.bytes) != expected.sha256 {
      note(path, .hashDiffers)
    }
  }

  private mutating func note(_ path: String, _ problem: Problem) {
    findings.append(Finding(file: path, problem: problem))
  }
}
