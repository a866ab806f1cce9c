import ArgumentParser
import CaseDemo
import CaseModel
import CaseStore

/// Creates a casebook of invented people.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Make a casebook of invented people, with a fixed clock."
  )

  @Argument(help: "The directory to make.")
  var trailing: String?

  @Option(help: "How many cases; each brings about three follow-ups and four notes.")
  var cases = 568

  @Option(help: "A different number invents other people.")
  var seed: UInt64 = 1

  @OptionGroup var directory: CasebookDirectory

  func validate() throws {
    guard (1...1_000_000).contains(cases) else {
      throw ValidationError("--cases takes a number from 1 to 1000000.")
    }
  }

  func run() throws {
    let path = directory.path(trailing: trailing, settings: try UserSettings.load())
    let demo = DemoCasebook(cases: cases, seed: seed)
    var bar = ProgressBar("demo")
    do throws(StoreError) {
      try CasebookCreation.create(path: path, demo.settings)
      let history = demo.commits().lazy.map {
        PreparedCommit(at: $0.at, by: $0.by, commit: $0.commit)
      }
      // A case has about three commits.
      try CasebookCreation.fill(path: path, with: history) {
        bar.show(Double($0) / Double(cases * 3))
      }
    } catch {
      bar.finish()
      throw Failure(error)
    }
    bar.finish()
    let session = try Session.open(directory, trailing: path)
    do throws(StoreError) {
      try session.store.folding.checkpoint(session.book, by: session.officer)
    } catch {
      throw Failure(error)
    }
    let sentence = Phrase(
      "Made a casebook of \(cases) invented cases at \(path). Open it with `casebook browse \(path)`.",
      "가상 사건 \(cases)건의 사건부를 \(path)에 만들었습니다. `casebook browse \(path)`로 여세요."
    )
    StandardError.write(sentence[Casebook.messageLanguage] + "\n")
  }
}
