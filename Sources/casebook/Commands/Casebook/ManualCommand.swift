import ArgumentParser

/// Prints the manual, which is written from the tables of commands and keys.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the manual page: casebook manual | man -l -",
    discussion: "make install puts it where man finds it."
  )

  @Flag(help: "Print the keys and typed commands of the browser as Markdown instead.")
  var keys = false

  func run() throws {
    try StandardOutput.write(keys ? KeysPage.markdown : ManualPage.text)
  }
}
