import ArgumentParser
import CaseBook
import CaseModel
import CaseStore
import Casework

/// Writes a copy of a casebook to standard output.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Write a copy of the casebook to standard output, as one tar archive.",
    discussion: """
      Examples: casebook backup > book.tar
                casebook backup -C /var/lib/casebook/main | age -r KEY > book.tar.age
      Settings, journal, attachments, access log and the office's own rules, with a list of their hashes and the \
      head; no drafts. Others may save meanwhile. Where a keeper has the casebook, name the directory and run it \
      as the keeper's account. `casebook restore-backup DIR` makes a casebook of it.
      """
  )

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    guard !StandardOutput.isTerminal else {
      throw Failure(
        .usage,
        "A backup is not written to a terminal: casebook backup > FILE",
        "백업은 터미널에 쓰지 않습니다: casebook backup > 파일"
      )
    }
    let session = try Session.open(directory)
    guard session.store.writer.keeper == nil else {
      throw Failure(
        .notAllowed,
        "The keeper's account makes backups, with -C and the directory of the casebook.",
        "백업은 관리 프로그램 계정이 -C로 사건부 디렉터리를 지정하여 만듭니다."
      )
    }
    var backup = Backup(of: session.store)
    do {
      let made = try backup.write(sequence: session.book.sequence) { try StandardOutput.write($0) }
      StandardError.write(lines: Self.sentence(made)[session.language])
    } catch let error as StoreError {
      throw Failure(error)
    }
  }

  private static func sentence(_ made: BackupManifest) -> Phrase {
    Phrase(
      "\(made.files.count) files, \(made.sequence) commits, head \(made.head).",
      "파일 \(made.files.count)개, 변경 \(made.sequence)건, head \(made.head)."
    )
  }
}

/// Makes a casebook of a backup.
struct RestoreBackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore-backup",
    abstract: "Make a casebook of a backup from standard input, in an empty or new directory.",
    discussion: """
      Example: age -d -i KEY book.tar.age | casebook restore-backup /var/lib/casebook/main
      It is a casebook only once every file has the hash that the backup lists and `verify` finds nothing wrong.
      """
  )

  @Argument(help: "The directory, which must be empty or missing.")
  var path: String

  func run() throws {
    let reference = try Reference.load()
    let language = Casebook.messageLanguage
    do {
      let made = try BackupRestore.restore(to: path) {
        StandardInput.bytes(limit: StandardInput.Pieces.length)
      }
      let (store, book) = try CasebookOpening.open(path: path, codes: reference.codes)
      let findings = store.verify(head: made.head).filter { !$0.problem.isRemark }
      guard findings.isEmpty, book.sequence == made.sequence else {
        throw Failure(
          .findings,
          "The backup is whole, but what it holds is not. See `casebook verify -C \(path)`.",
          "백업은 온전하지만 내용에 문제가 있습니다. `casebook verify -C \(path)`를 확인하세요."
        )
      }
      let sentence = Phrase(
        "Restored \(made.sequence) commits up to \(made.head).",
        "변경 \(made.sequence)건을 복원했습니다(head \(made.head))."
      )
      StandardError.write(lines: sentence[language])
    } catch let error as StoreError {
      throw Failure(error)
    }
  }
}
