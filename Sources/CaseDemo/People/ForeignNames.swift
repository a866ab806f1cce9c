import CaseModel

/// Names of people of other nationalities, as passports spell them and in their own script.
struct ForeignName {
  let nationality: Code
  let language: Code
  let latin: String
  /// The name in its own script, kept as an alias; empty if that is Latin.
  var native = ""

  init(_ nationality: Code, sex: Code, _ dice: inout Dice) {
    self.nationality = nationality
    switch nationality {
    case "CN", "TW":
      language = "zh"
      let family = dice.pick(Self.chineseFamily)
      let given = dice.pick(Self.chineseGiven)
      latin = "\(family.0) \(given.0)"
      native = family.1 + given.1
    case "TH":
      language = "th"
      let given = dice.pick(sex == "f" ? Self.thaiFemale : Self.thaiMale)
      latin = "\(dice.pick(Self.thaiFamily)) \(given.0)"
      native = given.1
    case "VN":
      language = "vi"
      let middle = sex == "f" ? "THI" : dice.pick(["VAN", "MINH", "DUC", "QUOC"])
      let given = dice.pick(sex == "f" ? Self.vietnameseFemale : Self.vietnameseMale)
      latin = "\(dice.pick(Self.vietnameseFamily)) \(middle) \(given)"
    case "ID":
      language = "id"
      let given = dice.pick(sex == "f" ? Self.indonesianFemale : Self.indonesianMale)
      latin = "\(dice.pick(Self.indonesianFamily)) \(given)"
    default:
      language = "en"
      latin =
        "\(dice.pick(["SANTOS", "REYES", "TAN", "LIM", "RAHMAN", "SHARMA"])) "
        + dice.pick(sex == "f" ? ["MARIA", "GRACE", "NISHA"] : ["JUAN", "ADAM", "ARJUN"])
    }
  }

  /// The nationalities of people who are not Korean, with weights.
  static let origins: [(Code, Int)] = [
    ("CN", 30), ("VN", 22), ("TH", 14), ("ID", 14), ("TW", 5), ("PH", 5), ("MY", 5), ("BD", 3),
    ("IN", 2),
  ]

  private static let chineseFamily = [
    ("WANG", "王"), ("LI", "李"), ("ZHANG", "张"), ("LIU", "刘"), ("CHEN", "陈"), ("YANG", "杨"),
    ("HUANG", "黄"), ("ZHAO", "赵"), ("WU", "吴"), ("ZHOU", "周"), ("XU", "徐"), ("SUN", "孙"),
  ]
  private static let chineseGiven = [
    ("JIE", "杰"), ("LEI", "磊"), ("HAORAN", "浩然"), ("YUTONG", "雨桐"), ("ZIHAN", "子涵"),
    ("MINGZE", "明泽"), ("JIAQI", "佳琪"), ("XIAOYU", "小雨"), ("YICHEN", "奕辰"), ("SIYUAN", "思远"),
  ]
  private static let thaiMale = [
    ("SOMCHAI", "สมชาย"), ("NATTAPONG", "ณัฐพงษ์"), ("ANUCHA", "อนุชา"), ("WICHAI", "วิชัย"),
  ]
  private static let thaiFemale = [
    ("SIRIPORN", "ศิริพร"), ("KANYA", "กัญญา"), ("MALEE", "มาลี"), ("PIMCHANOK", "พิมพ์ชนก"),
  ]
  private static let thaiFamily = ["SAETANG", "CHAIYASIT", "WONGSUK", "SRISUWAN", "BOONMEE"]
  private static let vietnameseFamily = ["NGUYEN", "TRAN", "LE", "PHAM", "HOANG", "VU", "DANG"]
  private static let vietnameseMale = ["HUNG", "TUAN", "DUNG", "LONG", "NAM", "QUAN", "KHOA"]
  private static let vietnameseFemale = ["LAN", "HOA", "LINH", "TRANG", "MAI", "NGA", "YEN"]
  private static let indonesianFamily = ["SANTOSO", "WIJAYA", "PRATAMA", "SAPUTRA", "HIDAYAT"]
  private static let indonesianMale = ["BUDI", "AGUS", "RIZKY", "DIMAS", "FAJAR"]
  private static let indonesianFemale = ["SITI", "DEWI", "PUTRI", "AYU", "RATNA"]
}
