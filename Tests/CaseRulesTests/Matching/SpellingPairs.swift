/// Pairs of written names: invented combinations of common surnames and given names.
enum SpellingPairs {
  /// Names with spellings that occur in offices; each line is one name.
  private static let oneName = """
    김민준 | KIM MINJUN | Gim Min-jun | Min Joon Kim | KIM MIN JOON
    이서연 | LEE SEOYEON | Yi Seo-yeon | Rhee Suh Youn | SEOYEON LEE
    박지훈 | PARK JIHUN | Pak Ji-hoon | BAK JIHOON | Jihoon Park
    최영희 | CHOI YOUNGHEE | Choe Yeong-hui | CHOI YOUNG HEE | Younghi Choi
    정수빈 | JUNG SUBIN | Jeong Su-bin | CHUNG SOOBIN | Soobin Jung
    강동현 | KANG DONGHYUN | Gang Dong-hyeon | KANG DONG HYON | Donghyun Kang
    조은지 | CHO EUNJI | Jo Eun-ji | CHO UNJI | Eunjee Cho
    윤성호 | YOON SUNGHO | Yun Seong-ho | YOUN SUNG HO | Sungho Yoon
    장미경 | JANG MIKYUNG | Jang Mi-gyeong | CHANG MIKYOUNG | Mi Kyung Jang
    임재현 | LIM JAEHYUN | Im Jae-hyeon | RIM JAEHYUN | Jae Hyun Yim
    한승우 | HAN SEUNGWOO | Han Seung-u | HAHN SUNGWOO | Seungwoo Han
    오세훈 | OH SEHOON | O Se-hun | OH SEHUN | Se Hoon Oh
    서준영 | SEO JUNYOUNG | Seo Jun-yeong | SUH JOONYOUNG | Junyoung Seo
    신혜진 | SHIN HYEJIN | Sin Hye-jin | SHIN HYE JIN | Hyejin Shin
    권태윤 | KWON TAEYUN | Gwon Tae-yun | KWON TAEYOON | Taeyoon Kwon
    황정민 | HWANG JUNGMIN | Hwang Jeong-min | WHANG JUNG MIN | Jungmin Hwang
    안경수 | AN KYUNGSOO | Ahn Gyeong-su | AHN KYUNG SOO | Kyungsu An
    송은서 | SONG EUNSEO | Song Eun-seo | SONG EUNSUH | Eunseo Song
    류현우 | RYU HYUNWOO | Yoo Hyun-woo | YU HYEONU | Hyunwoo Ryu
    유진아 | YOO JINAH | Yu Jin-a | YOO JINA | Jina You
    홍기철 | HONG KICHUL | Hong Gi-cheol | HONG KI CHUL | Keechul Hong
    전보람 | JEON BORAM | Jun Bo-ram | CHUN BORAM | Boram Jeon
    고상욱 | KO SANGWOOK | Go Sang-uk | KOH SANG WOOK | Sangwook Ko
    문채원 | MOON CHAEWON | Mun Chae-won | MOON CHAE WON | Chaewon Moon
    양병철 | YANG BYUNGCHUL | Yang Byeong-cheol | YANG BYONGCHOL | Byungchul Yang
    손예린 | SON YERIN | Sohn Ye-rin | SON YELIN | Yerin Son
    배주희 | BAE JUHEE | Pae Ju-hui | BAE JOOHEE | Joohee Bae
    백종현 | BAEK JONGHYUN | Paik Jong-hyeon | BAIK JONG HYUN | Jonghyun Baek
    허광수 | HUH KWANGSOO | Heo Gwang-su | HUR KWANGSU | Kwangsoo Heo
    남규리 | NAM KYURI | Nam Gyu-ri | NAM GYURI | Kyuri Nam
    심우진 | SHIM WOOJIN | Sim U-jin | SHIM WOO JIN | Woojin Shim
    노희선 | NOH HEESUN | No Hui-seon | ROH HEE SUN | Heesun Noh
    하은별 | HA EUNBYUL | Ha Eun-byeol | HAH EUN BYUL | Eunbyul Ha
    곽도윤 | KWAK DOYOON | Gwak Do-yun | KWAK DO YUN | Doyoon Kwak
    성나영 | SUNG NAYOUNG | Seong Na-yeong | SUNG NA YOUNG | Nayoung Sung
    차형준 | CHA HYUNGJUN | Cha Hyeong-jun | CHA HYUNG JOON | Hyungjoon Cha
    구본석 | KOO BONSUK | Gu Bon-seok | KU BON SOK | Bonsuk Koo
    민가은 | MIN GAEUN | Min Ga-eun | MIN KA EUN | Gaeun Min
    우승환 | WOO SEUNGHWAN | U Seung-hwan | WOO SEUNG WHAN | Seunghwan Woo
    원재희 | WON JAEHEE | Won Jae-hui | WEON JAE HEE | Jaehee Won
    엄태용 | UM TAEYONG | Eom Tae-yong | UHM TAE YONG | Taeyong Eom
    천소율 | CHUN SOYUL | Cheon So-yul | CHEON SO YUL | Soyul Chun
    방지은 | BANG JIEUN | Bang Ji-eun | PANG JI EUN | Jieun Bang
    변하늘 | BYUN HANEUL | Byeon Ha-neul | BYUN HANUL | Haneul Byun
    석명호 | SEOK MYUNGHO | Suk Myeong-ho | SOK MYONG HO | Myungho Seok
    설다인 | SEOL DAIN | Sul Da-in | SEOL DA IN | Dain Seol
    표수연 | PYO SUYEON | Pyo Soo-yeon | PYO SOO YOUN | Sooyeon Pyo
    남궁준 | NAMGOONG JUN | Namgung Jun | NAMKOONG JOON | Joon Namgoong
    최의진 | CHOI EUIJIN | Choe Ui-jin | CHOY EUI JIN | Euijin Choi
    이휘재 | LEE HWIJAE | Yi Hwi-jae | LEE HWEE JAE | Hwijae Lee
    김률 | KIM RYUL | Kim Yul | GIM RYUL | Yul Kim
    박준 | PARK JUNE | Park Jun | PAK JOON | Joon Park
    """

  /// Names of two people each.
  private static let twoNames = """
    KIM MINJUN ! KIM MINJAE; KIM MINJUN ! KIM MINJOO; KIM SOYEON ! KIM SEOYEON; KIM JIWOO ! KIM JIYOO
    KIM YONGHO ! KIM YOUNGHO; LEE SUMIN ! LEE SEOMIN; LEE HAEUN ! LEE HAYUN; LEE JIMIN ! LEE JIN
    PARK JIHOON ! PARK JAEHOON; PARK SEOJUN ! PARK SEJUN; PARK DOHYUN ! PARK DONGHYUN
    CHOI YEJIN ! CHOI YUJIN; CHOI SUBIN ! CHOI SEBIN; CHOI MINSEO ! CHOI MINSU; JUNG DAEUN ! JUNG DAIN
    JUNG HAYOON ! JUNG HYEYOON; KANG SEUNGHYUN ! KANG SANGHYUN; KANG MINHO ! KANG MINHEE
    CHO YOUNGSOO ! CHO YOUNGSEO; CHO JINWOO ! CHO JINHO; YOON SEOA ! YOON SUA; YOON JAEMIN ! YOON JUMIN
    JANG MINJI ! JANG MINJAE; JANG HYUNWOO ! JANG HYUNWON; LIM CHAEWON ! LIM CHAEYOON
    HAN JISOO ! HAN JISEO; HAN GAEUN ! HAN GOEUN; OH TAEYANG ! OH TAEYOUNG; OH SIWOO ! OH SEOWOO
    SEO YUNA ! SEO YEEUN; SHIN DONGWOOK ! SHIN DONGHYUK; SHIN HYESUN ! SHIN HYESOO
    KWON NARA ! KWON BORA; HWANG SIYOON ! HWANG SEOYOON; AN JUNHO ! AN JINHO; SONG YERIN ! SONG YURI
    SONG MINA ! SONG MINAH JI; YOO SEUNGHO ! YOO SEOHO; HONG GILDONG ! HONG GILDANG
    JEON SOMI ! JEON SEMI; KO EUNA ! KO AYOUNG; MOON SEYOUNG ! MOON SOYOUNG; YANG JAEWON ! YANG JEEWON
    SON NAEUN ! SON NAYEON; BAE SUJI ! BAE SEOJI; BAEK HARIN ! BAEK HAERIN; HEO JUNYOUNG ! HEO JINYOUNG
    NAM JUHYUK ! NAM JAEHYUK; NOH SOHEE ! NOH SEHEE; HA JIWON ! HA JUWON; KOO HARA ! KOO BORA
    KIM MINJUN ! LEE MINJUN; KIM JIWON ! KANG JIWON; PARK SEOJIN ! BAEK SEOJIN; JUNG MINHO ! CHO MINHO
    YOON DOHYUN ! YANG DOHYUN; SHIN YUJIN ! SIM YUJIN; HAN SEHUN ! AN SEHUN; OH MINSEOK ! KO MINSEOK
    SONG HAEUN ! SON HAEUN; JANG WOOJIN ! JEON WOOJIN; LIM SUA ! LEE SUA; HONG JIAN ! HWANG JIAN
    김민준 ! 김민중; 김서연 ! 김소연; 이지우 ! 이지유; 박하은 ! 박하윤; 최영호 ! 최용호; 정다은 ! 정다인
    강은서 ! 강은수; 조현우 ! 조현수; 윤채원 ! 윤채은; 장예나 ! 장유나; 임수빈 ! 임세빈; 한지민 ! 한지인
    김민준 ! KIM MINJAE; 김서연 ! KIM SOYEON; 이지우 ! LEE JIYU; 박하은 ! PARK HAYOON; 최영호 ! CHOI YONGHO
    정다은 ! JUNG DAIN; 강은서 ! KANG EUNSOO; 조현우 ! CHO HYUNSOO; 윤채원 ! YOON CHAEEUN; 장예나 ! JANG YUNA
    임수빈 ! LIM SEBIN; 한지민 ! HAN JIIN; 오승현 ! OH SANGHYUN; 서지안 ! SEO JIEUN; 신동욱 ! SHIN DONGWOO
    권나라 ! KWON BORA; 황시윤 ! HWANG SEOYUN; 안준호 ! AHN JINHO; 송예린 ! SONG YURIN; 유승호 ! YU SEONHO
    홍길동 ! HONG GILDANG; 전소미 ! JEON SEMI; 고은아 ! KO AYOUNG; 문세영 ! MOON SOYOUNG; 양재원 ! YANG JIWON
    손나은 ! SON NAYEON; 배수지 ! BAE SEOJI; 백하린 ! BAEK HAERIN; 허준영 ! HEO JINYOUNG; 남주혁 ! NAM JAEHYUK
    김민준 ! 이민준; 김민준 ! LEE MINJUN; 박서진 ! BAEK SEOJIN; 송하은 ! SON HAEUN; 노현정 ! NAM HYUNJUNG
    KIM JUNGSOO ! KIM JOONGSEO; LEE SEUNGMIN ! LEE SUMIN; PARK EUNBI ! PARK YUBI; CHOI JINA ! CHOI JINHA
    JUNG EUNHO ! JUNG YUNHO; KANG SEOL ! KANG SOL; CHO HANA ! CHO HANNA; KIM HYUNJUNG ! KIM HYUNJUN
    LEE SUNHEE ! LEE SUHEE; PARK KYUNGMIN ! PARK KANGMIN; KIM JUNGHOON ! KIM JOONHO; YOON BOMI ! YOON BOMIN
    HAN SEULGI ! HAN SEOLHA; KIM DAHYUN ! KIM DOHYUN; LEE WONHO ! LEE WOOHO; KWON YOORI ! KWON YERI
    JEONG JINHO ! JOONG JINHO; KIM JEONGHO ! KIM JOONGHO; LEE SEONWOO ! LEE SOONWOO; PARK GEON ! PARK GOON
    KIM SUNGMIN ! KIM SANGMIN; KIM SUNMI ! KIM SOMI; LEE JUNHO ! LEE JUNGHO; CHOI SUNGHOON ! CHOI SUHOON
    KIM JUNGEUN ! KIM JOONEUN; LEE YOUNGIN ! LEE YONGIN; PARK MINSUNG ! PARK MINSANG; KIM EUNSEONG ! KIM EUNSONG
    """

  static let positives: [(String, String)] = oneName.split(separator: "\n").flatMap { line in
    let names = line.split(separator: "|").map(trimmed)
    return names.dropFirst().map { (names[0], $0) }
      + zip(names.dropFirst(), names.dropFirst(2)).map { ($0, $1) }
  }

  static let negatives: [(String, String)] =
    twoNames.split { $0 == ";" || $0 == "\n" }.compactMap { pair in
      let names = pair.split(separator: "!").map(trimmed)
      return names.count == 2 ? (names[0], names[1]) : nil
    }

  private static func trimmed(_ text: Substring) -> String {
    text.split(separator: " ").joined(separator: " ")
  }
}
