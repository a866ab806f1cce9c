import ArgumentParser

/// The casebook command: opens the browser, or does one thing and prints it.
@main
struct Casebook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "casebook",
    abstract: "A case tracker for consular staff."
  )
}
