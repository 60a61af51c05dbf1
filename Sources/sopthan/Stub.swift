@main struct Sopthan { static func main() {} }
