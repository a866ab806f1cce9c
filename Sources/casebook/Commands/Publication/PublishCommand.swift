import ArgumentParser
import CaseModel
import CaseStore
import Casework

/// Seals a release of figures for publication.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Seal a release of figures for publication, and write it.",
    discussion: """
      Examples: casebook publish cases --out release
                casebook publish cases --as-of 2025-12-31 --out release
      Counts all cases until the end of a day that is over; yesterday if none is given. Every figure stands for
      at least 11 people. Two releases are at least 90 days and 33 cases apart; each is kept in
      publications.jsonl, and the same name and day is the same file again. There is no --filter: two slices
      could be subtracted from each other.
      """
  )

  @Argument(help: "Which figures; the ones that were published before, if left out.")
  var name: String?

  @Option(
    name: .customLong("as-of"),
    parsing: .unconditional,
    help: ArgumentHelp("Until the end of this day.", valueName: "day")
  )
  var asOf: String?

  @Option(help: ArgumentHelp("The folder to write into, which must exist.", valueName: "dir"))
  var out: String

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    let session = try Session.open(directory)
    let publisher = session.publisher
    let path = try publisher.publish(name, until: asOf, into: out) { try session.log($0) }
    try StandardOutput.write(path + "\n")
    StandardError.write(PublicationActs.promise[session.language] + "\n")
  }
}

/// The two files of a release in a folder.
struct ReleaseFiles {
  let folder: String

  func path(_ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  private func about(_ release: SealedRelease) -> String {
    path("\(release.name)-\(release.cutOff.text).md")
  }

  /// Refuses a folder inside a casebook, or one that is not there.
  func check() throws(Failure) {
    try NewFile.checkLocation(path("x"))
    guard CasebookDirectory.exists(folder) else {
      throw Failure(
        .cannotWrite,
        "There is no folder \(folder). Make it, and publish again.",
        "\(folder) 폴더가 없습니다. 만든 다음 다시 시도하세요."
      )
    }
  }

  /// Refuses to write over another file.
  func check(_ release: SealedRelease) throws(Failure) {
    for path in [path(release.fileName), about(release)] where CasebookDirectory.exists(path) {
      throw Failure(
        .cannotWrite,
        "\(path) is there already. Name another folder; the same release is the same file.",
        "\(path)이(가) 이미 있습니다. 다른 폴더를 지정하세요. 같은 배포본은 같은 파일입니다."
      )
    }
  }

  func write(_ release: SealedRelease, about text: String) throws(Failure) {
    try NewFile.write(release.text, to: path(release.fileName))
    try NewFile.write(text, to: about(release))
  }
}
