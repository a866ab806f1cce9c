import ArgumentParser
import CaseModel

/// Answers to questions about values that can mean several things or are unlikely.
struct ConfirmOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Take what the value of this field most likely means, where that is asked.",
      valueName: "field"
    )
  )
  var confirm: [String] = []
}
