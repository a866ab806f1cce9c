import TestInputs

/// The files of a server in `Docs/Server.md`, from `Data/Server`, which a package holds too.
enum ServerPage {
  static let blocks = ["main.json", "casebook-keeper.service", "sshd.conf"].map { name in
    GeneratedBlock(page: "Docs/Server.md", mark: name) {
      "```\n" + (try Document("Data/Server/\(name)").text) + "```"
    }
  }
}
